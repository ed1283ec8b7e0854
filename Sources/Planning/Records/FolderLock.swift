import CountyModel
import Foundation
import Synchronization

/// Keeps a folder for one run while it reads a plan there and writes it again, so that nothing another run writes meanwhile is lost.
///
/// Whoever takes it first brings back what a run that was ended while it wrote there had half replaced. The folder itself is locked: nothing is left in it, and the system gives the lock back however a run ends. File systems that
/// know no locks are written without one.
package final class FolderLock: Sendable {
    /// How long a second run waits for the first one, in seconds.
    package static let patience = 3.0
    private static let pause: UInt32 = 50_000

    /// Folders that this process holds, with how often: a command that holds one writes into it.
    private static let held = Mutex<[String: (count: Int, file: Int32)]>([:])
    private let key: String

    /// Takes a folder that is there; one that is not there yet is nobody's, and nothing happens.
    ///
    /// - Parameters:
    ///   - folder: the folder.
    ///   - patience: how long to wait, in seconds.
    /// - Throws: ``PlannerError`` of kind `.output` (E7331) that says who has it.
    package init(_ folder: String, patience: Double = FolderLock.patience) throws(PlannerError) {
        let real = realpath(folder, nil)
        defer { free(real) }
        key = real.map { String(cString: $0) } ?? ""
        if key.isEmpty { return }
        let key = key
        let isOurs = Self.held.withLock { held in
            guard let known = held[key] else { return false }
            held[key] = (known.count + 1, known.file)
            return true
        }
        if isOurs { return }
        let file = open(key, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if file < 0 { return }
        var waited = 0.0
        while flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
            guard waited < patience else {
                let owner = Self.owner(of: file)
                close(file)
                throw Self.busy(folder, owner, patience)
            }
            usleep(Self.pause)
            waited += Double(Self.pause) / 1_000_000
        }
        Self.held.withLock { $0[key] = (1, file) }
        PlanFiles.leftovers(in: key).settle()
    }

    deinit {
        let key = key
        Self.held.withLock { held in
            guard let known = held[key] else { return }
            held[key] = known.count > 1 ? (known.count - 1, known.file) : nil
            if known.count <= 1 { close(known.file) }
        }
    }

    /// The number of the process that holds the lock, as the system lists it; `nil` where it does not.
    private static func owner(of file: Int32) -> Int? {
        var status = stat()
        guard fstat(file, &status) == 0, let list = FileManager.default.contents(atPath: "/proc/locks") else {
            return nil
        }
        for line in String(decoding: list, as: UTF8.self).split(separator: "\n") where line.contains("FLOCK") {
            // 1: FLOCK  ADVISORY  WRITE 4711 08:02:1234567 0 EOF
            let words = line.split(separator: " ")
            guard let place = words.first(where: { $0.hasSuffix(":\(status.st_ino)") }),
                let index = words.firstIndex(of: place), index > 0, let process = Int(words[index - 1]), process > 0
            else { continue }
            return process
        }
        return nil
    }

    private static func busy(_ folder: String, _ owner: Int?, _ patience: Double) -> PlannerError {
        let seconds = NumberText.plain(patience, decimals: 1)
        let who =
            owner.map { Bilingual(zh: "进程 \($0)", en: "process \($0)") } ?? Bilingual(zh: "另一个程序", en: "another run")
        return PlannerError(
            .output, .folderBusy,
            Bilingual(
                zh: "\(who.zh)正在写 \(folder),等了 \(seconds) 秒仍未结束;什么也没有写",
                en: "\(who.en) is writing \(folder) and had not ended after \(seconds) seconds; nothing was written"),
            at: Place(file: folder),
            mend: Bilingual(zh: "请等它结束后再试", en: "wait until it has ended and try again"))
    }
}
