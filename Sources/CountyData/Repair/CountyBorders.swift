import CountyModel

extension BorderDoubts {
    /// Doubts about all borders of a county: overlaps and gaps, and townships that touch no other.
    ///
    /// - Throws: ``Geospatial/GeospatialError`` when an overlay fails.
    package static func county(_ county: County, _ graph: ContiguityGraph, _ scenario: Scenario, threads: Int = 2)
        throws
        -> [Finding]
    {
        let limit = scenario.data.topology.gapAreaSquareMeters
        let report = try TopologyReport.measure(county.metric, gapAreaSquareMeters: limit, threads: threads)
        return findings(report, villages: county.villages, areaLimit: limit)
            + findings(county.metric, villages: county.villages, edges: graph.edges)
    }
}
