import CountyModel

/// Names in both languages, their numerals noted.
extension FactLedger {
    package mutating func village(_ village: Int, _ county: County) -> Bilingual { both(county.villages[village].name) }

    package mutating func town(_ name: String) -> Bilingual { both(name) }

    /// Name and number of a cluster: 石溪片区(P01).
    package mutating func cluster(_ cluster: Cluster) -> Bilingual {
        let name = clusterName(cluster)
        _ = self.name(cluster.id, source: "plan")
        return Bilingual(zh: "\(name.zh)(\(cluster.id))", en: "\(name.en) (\(cluster.id))")
    }

    /// The name alone.
    mutating func clusterName(_ cluster: Cluster) -> Bilingual {
        let name = name(cluster.name)
        return Bilingual(zh: name, en: LatinName.ofCluster(name))
    }

    /// The first few villages, and how many more there are.
    package mutating func villages(_ villages: [Int], most: Int, _ county: County) -> Bilingual {
        let shown = villages.prefix(most).map { village($0, county) }
        if villages.count <= most {
            return Bilingual(
                zh: shown.map(\.zh).joined(separator: "、"), en: Wording.list(shown.map(\.en)))
        }
        return Bilingual(
            zh: shown.map(\.zh).joined(separator: "、") + "等",
            en: shown.map(\.en).joined(separator: ", ") + " and others")
    }

    private mutating func both(_ written: String) -> Bilingual {
        Bilingual(zh: name(written), en: name(LatinName.of(written)))
    }
}
