import Foundation
import Geospatial

/// The command's other self, which reads maps that could break down the library before the command reads them itself.
package enum MapHelper {
    /// Does the helper's work where the words of the command line ask for it.
    ///
    /// - Parameter words: all words after the name of the program.
    /// - Returns: whether they did, and all is done.
    package static func serves(_ words: [String]) -> Bool {
        guard words.first == MapProbe.word else { return false }
        MapProbe.read(Array(words.dropFirst()))
        return true
    }

    /// From here on maps of doubtful formats are read by this same program once more beforehand.
    package static func start() {
        if let program = Bundle.main.executablePath { MapProbe.use(helper: program) }
    }
}
