import CountyModel
import Foundation

/// The map library that the page carries inside: Leaflet, as Debian installs it. It is not part of this program; its
/// licence asks that its own words go with it.
public struct LeafletFiles: Sendable {
    /// The script.
    package let script: String
    /// The style sheet, without what it would load from elsewhere.
    package let style: String

    /// Names of the files that are read, the script by one of two.
    package static let names = ["leaflet.min.js", "leaflet.js", "leaflet.css"]

    /// Folders that are looked into, in this order.
    package static let folders = [
        "/usr/share/javascript/leaflet", "/usr/share/nodejs/leaflet/dist", "/usr/local/share/javascript/leaflet",
    ]

    /// Reads the library.
    ///
    /// - Parameter folder: a folder with `leaflet.js` (or `leaflet.min.js`) and `leaflet.css`; `nil` for where it is installed.
    /// - Throws: ``PlannerError`` of kind `.input` (E6401) when it is not there or is not Leaflet 1.x.
    public static func read(folder: String? = nil) throws -> LeafletFiles {
        for place in folder.map({ [$0] }) ?? folders {
            guard let script = ["leaflet.min.js", "leaflet.js"].compactMap({ text("\(place)/\($0)") }).first,
                let style = text("\(place)/leaflet.css")
            else { continue }
            guard script.firstMatch(of: /version ?= ?"1\./) != nil else { throw missing(folder, isOther: true) }
            return LeafletFiles(script: PageAssets.leafletLicence + inlined(script), style: inlined(style))
        }
        throw missing(folder, isOther: false)
    }

    private static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Nothing in it may make the browser look for a file: no source map, no picture.
    private static func inlined(_ text: String) -> String {
        var lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
        lines.removeAll { $0.contains("sourceMappingURL=") }
        return lines.joined(separator: "\n").replacing("</script", with: "<\\/script")
            .replacing(/(?i)url\((?!\s*#)[^)]*\)/, with: "none")
    }

    private static func missing(_ folder: String?, isOther: Bool) -> PlannerError {
        let places = folder ?? folders.joined(separator: ", ")
        return PlannerError(
            .input, .noLeaflet,
            isOther
                ? Bilingual(zh: "\(places) 中的不是 Leaflet 1.x", en: "what \(places) holds is no Leaflet 1.x")
                : Bilingual(
                    zh: "没有找到网页地图所用的 Leaflet 库(\(places))",
                    en: "Leaflet, which the page carries inside, was not found (\(places))"),
            at: Place(file: folder),
            mend: Bilingual(
                zh: "请安装:apt-get install libjs-leaflet;或用 --leaflet 指出含 leaflet.js 和 leaflet.css 的文件夹",
                en: "apt-get install libjs-leaflet, or name a folder with leaflet.js and leaflet.css with --leaflet"))
    }
}
