import Foundation

/// The font of tests that look at pages as laid out, which `make deps` installs.
///
/// Without any font the tools for pictures put boxes that differ from run to run; with other fonts lines break elsewhere.
enum TestFont {
    static let isThere = FileManager.default.fileExists(atPath: "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc")

    /// What has a program see this font and no other.
    static let setting = "FONTCONFIG_FILE=" + PageSamples.root + "/Tests/fonts.conf"
}
