import CountyModel
import Foundation

/// What a table file really is, by its first bytes: offices rename files, and web systems send pages as workbooks.
enum FileLook: Equatable {
    /// A workbook as `.xlsx` and `.ods` are: a ZIP archive.
    case archive
    /// A workbook of Excel 97, or of WPS.
    case oldWorkbook
    /// A workbook with a password.
    case locked
    /// A web page.
    case page
    /// Excel's XML of 2003.
    case oldXML
    /// Text, to be read as cells between separators.
    case text
    /// RAR or 7z.
    case otherArchive(String)
    /// A database or another format that names itself.
    case other
    /// No bytes at all.
    case empty

    init(_ bytes: Data) {
        let bytes = [UInt8](bytes.prefix(1 << 20))
        if bytes.isEmpty {
            self = .empty
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .archive
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            // The container lists its streams by name in UTF-16; a locked workbook is one stream of this name.
            let name = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
            self = Self.contains(bytes, name) ? .locked : .oldWorkbook
        } else if bytes.starts(with: Array("Rar!".utf8)) {
            self = .otherArchive("RAR")
        } else if bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) {
            self = .otherArchive("7z")
        } else if bytes.starts(with: Array("SQLite format 3".utf8)) {
            self = .other
        } else {
            let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
            if head.contains("<html") || head.contains("<table") || head.contains("<!doctype html") {
                self = .page
            } else if head.contains("<?xml") {
                self = head.contains("excel.sheet") || head.contains("office:spreadsheet") ? .oldXML : .other
            } else {
                self = .text
            }
        }
    }

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first, bytes.count >= part.count else { return false }
        return (0...(bytes.count - part.count)).contains { bytes[$0] == first && bytes[$0...].starts(with: part) }
    }

    /// Why a file of this kind is not read; `nil` when it is.
    package func refusal(of file: String) -> PlannerError? {
        func error(_ code: FindingCode, _ zh: String, _ en: String, mend: Bilingual) -> PlannerError {
            PlannerError(.input, code, Bilingual(zh: zh, en: en), at: Place(file: file), mend: mend)
        }
        let resave = Bilingual(zh: "请用 Excel 或 WPS 打开后另存为 .xlsx", en: "open it in Excel or WPS and save it as .xlsx")
        return switch self {
        case .archive, .oldWorkbook, .text, .other: nil
        case .otherArchive(let kind): ReadErrors.otherArchive(kind, file)
        case .locked:
            error(
                .passwordProtected, "\(file) 设有打开密码,无法读取", "\(file) is protected by a password",
                mend: Bilingual(zh: "请在 Excel 或 WPS 中取消密码后另存", en: "remove the password in Excel or WPS and save it"))
        case .page:
            error(
                .disguisedFile, "\(file) 实际是网页(HTML),不是表格文件", "\(file) is a web page (HTML), not a spreadsheet",
                mend: resave)
        case .oldXML:
            error(
                .disguisedFile, "\(file) 实际是 Excel 2003 的 XML 表格", "\(file) is a spreadsheet in the XML of Excel 2003",
                mend: resave)
        case .empty: ReadErrors.empty(file)
        }
    }
}
