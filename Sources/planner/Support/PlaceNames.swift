import ClusterPlanner

/// Names of villages, townships and clusters in what a command says: as they are written, and in English in Latin letters.
enum PlaceNames {
    /// A village or a township.
    static func name(_ written: String, _ language: Language) -> String {
        language == .zh ? written : LatinName.of(written)
    }

    /// A village with its code.
    static func label(_ village: Village, _ language: Language) -> String {
        language == .zh ? village.label : LatinName.label(of: village)
    }

    /// A cluster by its name alone.
    static func cluster(_ name: String, _ language: Language) -> String {
        language == .zh ? name : LatinName.ofCluster(name)
    }

    /// A cluster by its number and name.
    static func cluster(_ id: String, _ name: String, _ language: Language) -> String {
        language == .zh ? "\(id) \(name)" : LatinName.cluster(id: id, name: name)
    }
}
