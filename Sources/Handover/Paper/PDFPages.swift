/// Pages of several PDFs put into one, so that no sheet has to be drawn twice.
///
/// Only files in the plain form that Cairo writes are taken: one table of objects at the end, no objects inside streams.
enum PDFPages {
    /// One file with the pages of all, in their order; `nil` where a file has another form.
    ///
    /// - Complexity: O(bytes).
    package static func joined(_ files: [[UInt8]]) -> [UInt8]? {
        var out = Array("%PDF-1.5\n%".utf8) + [0xB5, 0xED, 0xAE, 0xFB, 0x0A]
        // The tree of pages, the catalogue and the empty information come first.
        let (tree, catalogue, information) = (1, 2, 3)
        var offsets = [Int](repeating: 0, count: 4)
        var (branches, pages) = ([Int](), 0)
        for file in files {
            guard let parts = Parts(file) else { return nil }
            let shift = offsets.count - 1
            branches.append(parts.tree + shift)
            pages += parts.pageCount
            for number in 1..<parts.objects.count {
                offsets.append(out.count)
                guard var object = parts.object(number, shift: shift) else { return nil }
                if number == parts.tree {
                    guard let kind = object.firstRange(of: Array("/Type /Pages".utf8)) else { return nil }
                    object.insert(contentsOf: Array(" /Parent \(tree) 0 R".utf8), at: kind.upperBound)
                }
                out += object
            }
        }
        func add(_ number: Int, _ text: String) {
            offsets[number] = out.count
            out += Array("\(number) 0 obj\n<< \(text) >>\nendobj\n".utf8)
        }
        let kids = branches.map { "\($0) 0 R" }.joined(separator: " ")
        add(tree, "/Type /Pages /Kids [ \(kids) ] /Count \(pages)")
        add(catalogue, "/Type /Catalog /Pages \(tree) 0 R")
        add(information, "/Producer (ClusterPlanner)")
        let table = out.count
        out += Array("xref\n0 \(offsets.count)\n0000000000 65535 f \n".utf8)
        for offset in offsets.dropFirst() {
            let digits = String(offset)
            out += Array((String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n").utf8)
        }
        let trailer = "<< /Size \(offsets.count) /Root \(catalogue) 0 R /Info \(information) 0 R >>"
        return out + Array("trailer\n\(trailer)\nstartxref\n\(table)\n%%EOF\n".utf8)
    }

    /// A file taken apart.
    private struct Parts {
        private let file: [UInt8]
        /// Where each object begins, by its number; the first is none.
        let objects: [Int]
        /// Number of the object that lists the pages.
        private(set) var tree = 0
        private(set) var pageCount = 0

        init?(_ file: [UInt8]) {
            self.file = file
            let tail = String(decoding: file.suffix(200), as: UTF8.self)
            guard let table = PDFPages.number(after: "startxref", in: tail), table > 0, table < file.count else {
                return nil
            }
            let text = String(decoding: file[table...], as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            guard lines.count > 3, lines[0] == "xref", let count = Int(lines[1].split(separator: " ").last ?? ""),
                lines[1].hasPrefix("0 "), count > 1, lines.count > count + 2
            else { return nil }
            var starts: [Int] = [0]
            for line in lines[3..<(2 + count)] {
                guard let start = Int(line.prefix(10)), start > 0, start < table, line.contains(" n") else {
                    return nil
                }
                starts.append(start)
            }
            objects = starts
            guard let root = PDFPages.number(after: "/Root", in: text), let catalogue = head(of: root),
                let tree = PDFPages.number(after: "/Pages", in: catalogue), let list = head(of: tree),
                let pageCount = PDFPages.number(after: "/Count", in: list)
            else { return nil }
            (self.tree, self.pageCount) = (tree, pageCount)
        }

        /// What an object says before its stream, if it has one.
        private func head(of number: Int) -> String? {
            guard let range = range(of: number) else { return nil }
            return String(decoding: file[range.lowerBound..<head(range)], as: UTF8.self)
        }

        /// From the first byte of an object to the end of its last line.
        private func range(of number: Int) -> Range<Int>? {
            guard objects.indices.contains(number), number > 0 else { return nil }
            let start = objects[number]
            // A stream may hold any bytes, the next object's beginning is certain; after the last comes the table.
            let next = objects.filter { $0 > start }.min() ?? file.count
            guard let end = file[start..<next].lastRange(of: Array("endobj\n".utf8)) else { return nil }
            return start..<end.upperBound
        }

        private func head(_ range: Range<Int>) -> Int {
            file[range].firstRange(of: Array("stream\n".utf8))?.lowerBound ?? range.upperBound
        }

        /// An object with higher numbers for itself and for those it names.
        func object(_ number: Int, shift: Int) -> [UInt8]? {
            guard let range = range(of: number) else { return nil }
            let end = head(range)
            return PDFPages.shifted(file[range.lowerBound..<end], by: shift) + file[end..<range.upperBound]
        }
    }

    /// Text with every `n 0 R` and `n 0 obj` counted on.
    private static func shifted(_ text: ArraySlice<UInt8>, by shift: Int) -> [UInt8] {
        var out: [UInt8] = []
        var at = text.startIndex
        while at < text.endIndex {
            let digits = text[at...].prefix { $0 >= 0x30 && $0 <= 0x39 }
            let rest = text[digits.endIndex...]
            let isName = [" 0 R", " 0 obj"].contains { rest.starts(with: Array($0.utf8)) }
            if isName, !digits.isEmpty, let number = Int(String(decoding: digits, as: UTF8.self)) {
                out += Array(String(number + shift).utf8)
                at = digits.endIndex
            } else if digits.isEmpty {
                out.append(text[at])
                at += 1
            } else {
                out += digits
                at = digits.endIndex
            }
        }
        return out
    }

    private static func number(after key: String, in text: String) -> Int? {
        guard let end = text.firstRange(of: key)?.upperBound else { return nil }
        return Int(text[end...].drop { $0.isWhitespace || $0.isNewline }.prefix { $0.isNumber })
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// The last place where some bytes stand.
    fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
        var start = endIndex - bytes.count
        while start >= startIndex {
            if self[start..<start + bytes.count].elementsEqual(bytes) { return start..<start + bytes.count }
            start -= 1
        }
        return nil
    }
}
