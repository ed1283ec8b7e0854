/// Borders, neighbours, and the repair of borders.
extension FindingCode {
    package static let overlapOrGap = FindingCode(
        "W1402", .warning, .border,
        zh: "村界重叠或缝隙", en: "overlaps and gaps",
        mendZh: "请核实归属后在村界图中改正,或用 --fix topology 修复副本;水面、林场等无村土地可不处理",
        mendEn:
            "settle whose land it is and correct the map, or mend a copy with --fix topology; leave land without a village"
    )

    package static let isolatedVillage = FindingCode(
        "E1403", .error, .border,
        zh: "没有相邻村,而参数不允许", en: "villages without neighbours, which the scenario forbids",
        mendZh: "请在 must.bridges 指定相邻,或把 must.islands 改为 nearest 或 allow",
        mendEn: "name a neighbour under must.bridges, or set must.islands to nearest or allow")

    package static let noNeighbour = FindingCode(
        "W1403", .warning, .border,
        zh: "没有相邻村", en: "villages without neighbours",
        mendZh: "属实可不处理;否则请检查村界,或在 must.bridges 指定相邻",
        mendEn: "leave it if it is so; otherwise check the border, or name a neighbour under must.bridges")

    package static let namedNeighbours = FindingCode(
        "N1407", .note, .border,
        zh: "按指定认可的相邻", en: "neighbours taken by name",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let farNamedNeighbours = FindingCode(
        "W1407", .warning, .border,
        zh: "指定相邻的两村相距过远,未采用", en: "named neighbours that are too far apart, not used",
        mendZh: "请核对 must.bridges 或调大 max_gap_m",
        mendEn: "check must.bridges or raise max_gap_m")

    package static let mapInPieces = FindingCode(
        "W1408", .warning, .border,
        zh: "村界图不连成一片", en: "the map falls into pieces",
        mendZh: "若边界本应相接,请调大 data.topology.snap_m 或在 must.bridges 指定相邻",
        mendEn: "if they should touch, raise data.topology.snap_m or name neighbours under must.bridges")

    package static let townsDrawnApart = FindingCode(
        "W1409", .warning, .border,
        zh: "两镇之间疑似分别绘制", en: "townships probably drawn apart",
        mendZh: "若两镇本应相接,请把 data.topology.snap_m 调到提示的距离以上",
        mendEn: "if they should touch, set data.topology.snap_m to at least the distance shown")

    package static let coveredVillage = FindingCode(
        "E1410", .error, .border,
        zh: "土地全部被其他村覆盖的村", en: "villages wholly under others",
        mendZh: "请检查是否重复绘制或代码有误",
        mendEn: "check whether the village was drawn twice, and its code")

    package static let repairedBorders = FindingCode(
        "N1410", .note, .border,
        zh: "已在副本中修复边界", en: "borders mended in a copy",
        mendZh: "无需处理",
        mendEn: "nothing has to be done")

    package static let movedBorder = FindingCode(
        "W1410", .warning, .border,
        zh: "修复时边界移动超过容差的村", en: "villages whose border moved by more than the tolerance",
        mendZh: "请核实该处归属",
        mendEn: "check whose land it is")

    package static let chosenTolerance = FindingCode(
        "N1411", .note, .border,
        zh: "边界容差自动取值", en: "the tolerance of borders as it was chosen",
        mendZh: "如需固定,请写 data.topology.snap_m",
        mendEn: "to fix it, set data.topology.snap_m")

    package static let repairSummary = FindingCode(
        "N1420", .note, .border,
        zh: "修复前后的对照", en: "before and after the repair",
        mendZh: "如仍有较大的缝隙或重叠,请按提示核实",
        mendEn: "where larger gaps or overlaps are left, look at them as the message says")

    static let borderCodes: [FindingCode] = [
        overlapOrGap, isolatedVillage, noNeighbour, namedNeighbours, farNamedNeighbours, mapInPieces,
        townsDrawnApart, coveredVillage, repairedBorders, movedBorder, chosenTolerance, repairSummary,
    ]
}
