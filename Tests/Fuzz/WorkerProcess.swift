import Foundation

/// Starts workers for a batch of cases; where one dies, names the case and goes on with the next.
struct WorkerProcess {
    private let options: FuzzCommand
    private let folder: URL
    private let found: URL

    init(_ options: FuzzCommand, _ folder: URL, _ root: URL) {
        (self.options, self.folder) = (options, folder)
        found = root.appending(path: "found")
    }

    func run(_ numbers: Range<Int>) -> [CaseResult] {
        var results: [CaseResult] = []
        var next = numbers.lowerBound
        while next < numbers.upperBound {
            let (status, errors) = work(next..<numbers.upperBound)
            let entries = journal()
            for entry in entries.finished {
                results.append(entry)
                if entry.isFault { keep(entry.number, errors: errors) }
            }
            if let open = entries.open {
                results.append(CaseResult(number: open.number, title: open.title, outcome: "BUG died \(status)"))
                keep(open.number, errors: errors)
                next = open.number + 1
            } else {
                let end = entries.finished.last.map { $0.number + 1 } ?? numbers.upperBound
                if status != "exit 0" {
                    results.append(CaseResult(number: end - 1, title: "worker", outcome: "BUG at its end: \(status)"))
                    keep(end - 1, errors: errors)
                }
                // A worker that did nothing would be started for ever.
                next = status == "exit 0" || !entries.finished.isEmpty ? end : numbers.upperBound
            }
        }
        return results
    }

    private func work(_ numbers: Range<Int>) -> (status: String, errors: Data) {
        try? FileManager.default.removeItem(at: folder)
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let errors = folder.appending(path: "stderr.txt")
        try? Data().write(to: errors)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = [
            "--worker", "--first", "\(numbers.lowerBound)", "--count", "\(numbers.count)", "--seed", "\(options.seed)",
            "--folder", folder.path, "--memory", "\(options.memory)", "--seconds", "\(options.seconds)",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(forWritingAtPath: errors.path)
        do { try process.run() } catch { return ("not started: \(error)", Data()) }
        process.waitUntilExit()
        let word = process.terminationReason == .exit ? "exit" : "signal"
        return ("\(word) \(process.terminationStatus)", (try? Data(contentsOf: errors)) ?? Data())
    }

    private func journal() -> (finished: [CaseResult], open: (number: Int, title: String)?) {
        let text = (try? String(contentsOf: folder.appending(path: "log.tsv"), encoding: .utf8)) ?? ""
        var finished: [CaseResult] = []
        var open: (number: Int, title: String)?
        for line in text.split(separator: "\n") {
            let cells = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 3, let number = Int(cells[1]) else { continue }
            if cells[0] == "begin" { open = (number, cells[2]) }
            if cells[0] == "end", let begun = open {
                finished.append(CaseResult(number: number, title: begun.title, outcome: cells[2]))
                open = nil
            }
        }
        return (finished, open)
    }

    /// Keeps what a worker said on its way out; the case itself is made again from its number.
    private func keep(_ number: Int, errors: Data) {
        try? FileManager.default.createDirectory(at: found, withIntermediateDirectories: true)
        try? errors.write(to: found.appending(path: "\(number).txt"))
        let place = found.appending(path: "\(number)")
        try? FileManager.default.removeItem(at: place)
        try? FileManager.default.copyItem(at: folder.appending(path: "case"), to: place)
    }
}
