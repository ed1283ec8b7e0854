/// The program as files name it.
public enum Engine {
    /// Version of the program, written into every file it makes.
    public static let version = "0.1.0"
    /// Version of the layout of the files, written as `schema`.
    public static let schema = "1.0"
}
