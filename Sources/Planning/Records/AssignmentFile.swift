import CountyModel

/// `assignment.csv`: one line per village, for spreadsheets.
package enum AssignmentFile {
    /// The bytes of the file: UTF-8 with a byte order mark, CRLF, all villages in the order of their codes.
    package static func bytes(_ setup: PlanningCase, _ plan: Plan) -> [UInt8] {
        let villages = setup.county.villages
        let clusterOf = plan.clusterOfVillage(count: villages.count)
        let roles = VillageRole.roles(setup, plan)
        var out = ByteText()
        out.append("\u{FEFF}")
        out.append("village_code,village_name,town_name,cluster_id,cluster_name,role,lead_code\r\n")
        for (index, village) in villages.enumerated() {
            let cluster = clusterOf[index].map { plan.clusters[$0] }
            let lead = cluster.map { villages[$0.lead].code.text } ?? ""
            let cells = [
                village.code.text, CSVCells.inert(village.name), CSVCells.inert(village.townName), cluster?.id ?? "",
                CSVCells.inert(cluster?.name ?? ""), roles[index].assignment, lead,
            ]
            out.append(cells.map(CSVCells.quoted).joined(separator: ","))
            out.append("\r\n")
        }
        return out.bytes
    }
}
