import Foundation
import Synchronization

/// Chinese names in Latin letters for English sentences: 石溪村 becomes Shixi.
///
/// One rule for all that is said in English: what a sentence or a table tells of a plan has its names in Latin letters, with the
/// code where the place has to be found; what stands in the county's own files, and columns of data, have them as they are written.
package enum LatinName {
    /// A village to be found by its code: Shixi (990101001201).
    package static func label(of village: Village) -> String { "\(of(village.name)) (\(village.code.text))" }

    /// A cluster by its number and name, without the word for cluster: P01 Shixi.
    package static func cluster(id: String, name: String) -> String {
        let latin = ofCluster(name)
        return latin.isEmpty || latin == id ? id : "\(id) \(latin)"
    }

    /// The name of a cluster without the word for cluster: 石溪片区 becomes Shixi.
    package static func ofCluster(_ name: String) -> String {
        of(name.hasSuffix("片区") ? String(name.dropLast(2)) : name)
    }

    /// A name in Latin letters with the written one behind it, where that is another: Shixi 石溪村.
    package static func beside(_ name: String) -> String {
        let latin = of(name)
        return latin == name ? name : "\(latin) \(name)"
    }

    /// The reading by ICU's Mandarin table, without tones, as one word; names without Chinese characters stay as they are.
    ///
    /// Characters with several readings get their commonest one, so this is a help for readers and no official spelling.
    package static func of(_ name: String) -> String {
        guard name.unicodeScalars.contains(where: { $0.properties.isIdeographic }) else { return name }
        if let known = known.withLock({ $0[name] }) { return known }
        let latin = transliterated(name)
        known.withLock { $0[name] = latin }
        return latin
    }

    /// What was asked for already: a county has a few names, and its reasons say them by the thousand.
    private static let known = Mutex<[String: String]>([:])

    private static func transliterated(_ name: String) -> String {
        var stem = name
        for ending in ["村民委员会", "村委会", "社区", "街道", "村", "镇", "乡"]
        where stem.hasSuffix(ending) && stem.count > ending.count + 1 {
            stem = String(stem.dropLast(ending.count))
            break
        }
        let latin = stem.applyingTransform(.mandarinToLatin, reverse: false) ?? stem
        let plain = latin.folding(options: .diacriticInsensitive, locale: nil)
        let joined = plain.split { $0.isWhitespace || $0 == "'" }.joined().lowercased()
        return joined.prefix(1).uppercased() + joined.dropFirst()
    }
}
