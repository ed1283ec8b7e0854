/// The program as files name it.
package enum Engine {
    /// Version of the program, written into every file it makes.
    package static let version = "0.1.0"
    /// Version of the layout of the files, written as `schema`.
    package static let schema = "1.0"

    /// Version of the layout of `plan.json`; files of every 1.x are read; from 1.2 on they carry a digest of what they say.
    package static let planSchema = "1.3"
}
