import Foundation
import Synchronization

/// What a command says while it works: lines of progress, told as they come, and words for people, kept until it has ended.
final class SaidLines: Sendable {
    private let words = Mutex([String]())
    private let ended = DispatchSemaphore(value: 0)
    /// Bytes of words that are kept.
    private static let most = 20_000

    /// Reads until the command closes its end.
    init(_ pipe: FileHandle, progress: @escaping @Sendable (String) -> Void) {
        let thread = Thread { [self] in
            var rest: [UInt8] = []
            var kept = 0
            while case let data = pipe.availableData, !data.isEmpty {
                rest += data
                var lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                rest = Array(lines.removeLast())
                for line in lines.map({ String(decoding: $0, as: UTF8.self) }) {
                    if line.hasPrefix("{\"progress\"") {
                        progress(line)
                    } else if kept < Self.most {
                        kept += line.utf8.count
                        words.withLock { $0.append(line) }
                    }
                }
            }
            let last = String(decoding: rest, as: UTF8.self)
            if !last.isEmpty { words.withLock { $0.append(last) } }
            ended.signal()
        }
        thread.start()
    }

    /// All words, once the command has ended; may be asked once.
    func all() -> String {
        ended.wait()
        return words.withLock { $0 }.joined(separator: "\n")
    }
}
