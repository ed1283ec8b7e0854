/// The name of one column of the data dictionary, such as `income_operating`.
///
/// A county may declare columns of its own in the scenario; they are fields too, only without a row in the dictionary.
public struct Field: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name used in scenarios, outputs and messages.
    public let name: String

    /// A field by name.
    public init(_ name: String) { self.name = name }

    /// The field's name.
    public var description: String { name }

    /// In the order of the names.
    public static func < (a: Field, b: Field) -> Bool { a.name < b.name }
}

/// What a cell of a field holds.
public enum FieldKind: String, Sendable {
    case text, integer, real, flag, list
}

/// Whether a county's tables must have a field.
public enum FieldNeed: Sendable {
    /// Must be there.
    case required
    /// Must be in the boundary layer or in a table.
    case requiredSomewhere
    /// May be absent.
    case optional
}

/// One row of the data dictionary.
public struct FieldDescription: Sendable {
    /// The field.
    public let field: Field
    /// At most ten ASCII characters, for shapefiles.
    public let short: String
    /// The Chinese label.
    public let zh: String
    /// What its cells hold.
    public let kind: FieldKind
    /// The unit of its numbers (万元, 亩, 人 …); empty when it has none.
    public let unit: String
    /// Whether it must be there.
    public let need: FieldNeed
    /// The numbers a village can have, in the field's unit; `nil` where nothing is known. What lies outside is kept and reported.
    public let usual: ClosedRange<Double>?
    /// Header words that stand for it, beside `zh` and the field's own name.
    public let aliases: [String]

    init(
        _ field: Field, short: String, zh: String, _ kind: FieldKind, unit: String, _ need: FieldNeed,
        usual: ClosedRange<Double>? = nil, aliases: [String]
    ) {
        (self.field, self.short, self.zh, self.kind) = (field, short, zh, kind)
        (self.unit, self.need, self.usual, self.aliases) = (unit, need, usual, aliases)
    }
}

extension Field {
    /// The dictionary in its published order.
    public static let dictionary: [FieldDescription] = FieldTable.rows

    /// The dictionary row of this field; `nil` for a county's own column.
    public var described: FieldDescription? { Self.byName[name] }

    /// The Chinese label, or the name itself for a county's own column.
    public var label: String { described?.zh ?? name }

    private static let byName = Dictionary(uniqueKeysWithValues: FieldTable.rows.map { ($0.field.name, $0) })
}

extension Field {
    /// 村级代码.
    public static let villageCode = Field("village_code")
    /// 行政村.
    public static let villageName = Field("village_name")
    /// 乡镇代码.
    public static let townCode = Field("town_code")
    /// 乡镇.
    public static let townName = Field("town_name")
    /// 县区.
    public static let countyName = Field("county_name")
    /// 单位性质.
    public static let unitKind = Field("unit_kind")
    /// 户籍人口, 人.
    public static let popRegistered = Field("pop_registered")
    /// 常住人口, 人.
    public static let popResident = Field("pop_resident")
    /// 户数, 户.
    public static let households = Field("households")
    /// 党员数, 人.
    public static let partyMembers = Field("party_members")
    /// 支部数, 个.
    public static let branchCount = Field("branch_count")
    /// 两委干部数, 人.
    public static let cadreCount = Field("cadre_count")
    /// 网格数, 个.
    public static let gridCount = Field("grid_count")
    /// 网格员数, 人.
    public static let gridStaff = Field("grid_staff")
    /// 经营性收入, 万元.
    public static let incomeOperating = Field("income_operating")
    /// 集体总收入, 万元.
    public static let incomeTotal = Field("income_total")
    /// 经常性收入, 万元.
    public static let incomeRegular = Field("income_regular")
    /// 经营收入, 万元.
    public static let incomeBusiness = Field("income_business")
    /// 发包及上交, 万元.
    public static let incomeLease = Field("income_lease")
    /// 投资收益, 万元.
    public static let incomeInvest = Field("income_invest")
    /// 其他收入, 万元.
    public static let incomeOther = Field("income_other")
    /// 补助收入, 万元.
    public static let incomeTransfer = Field("income_transfer")
    /// 村级负债, 万元.
    public static let debt = Field("debt")
    /// 集体资产, 万元.
    public static let assets = Field("assets")
    /// 人均可支配收入, 元.
    public static let incomeCapita = Field("income_capita")
    /// 耕地面积, 亩.
    public static let cultivatedMu = Field("cultivated_mu")
    /// 林地面积, 亩.
    public static let forestMu = Field("forest_mu")
    /// 园地面积, 亩.
    public static let gardenMu = Field("garden_mu")
    /// 养殖水面, 亩.
    public static let waterMu = Field("water_mu")
    /// 闲置宅基地, 亩.
    public static let idleSiteMu = Field("idle_site_mu")
    /// 闲置宗数, 宗.
    public static let idleSiteNo = Field("idle_site_no")
    /// 存量建设用地, 亩.
    public static let buildLandMu = Field("build_land_mu")
    /// 主导产业.
    public static let mainIndustry = Field("main_industry")
    /// 产业规模, 亩/万元.
    public static let industryScale = Field("industry_scale")
    /// 合作社数, 家.
    public static let coopCount = Field("coop_count")
    /// 企业数, 家.
    public static let firmCount = Field("firm_count")
    /// 薄弱村.
    public static let isWeak = Field("is_weak")
    /// 后进村.
    public static let isBackward = Field("is_backward")
    /// 等次.
    public static let gradeLocal = Field("grade_local")
    /// 星级, 星.
    public static let starRating = Field("star_rating")
    /// 三色评定.
    public static let colourGrade = Field("colour_grade")
    /// 村庄分类.
    public static let classNational = Field("class_national")
    /// 重点村.
    public static let isKey = Field("is_key")
    /// 荣誉标签.
    public static let honourTags = Field("honour_tags")
    /// 可任牵头村.
    public static let leadOk = Field("lead_ok")
    /// 现有片区.
    public static let clusterNow = Field("cluster_now")
    /// 第一书记层级.
    public static let firstSecLevel = Field("first_sec_level")
    /// 派出单位.
    public static let firstSecUnit = Field("first_sec_unit")
    /// 结对部门.
    public static let deptPaired = Field("dept_paired")
    /// 结对企业.
    public static let firmPaired = Field("firm_paired")
    /// 联系县领导.
    public static let leaderCounty = Field("leader_county")
    /// 包村干部.
    public static let leaderTown = Field("leader_town")
    /// 距镇政府, 公里.
    public static let townSeatKm = Field("town_seat_km")
    /// 距城区, 公里.
    public static let countySeatKm = Field("county_seat_km")
    /// 车程, 分钟.
    public static let countyDriveMin = Field("county_drive_min")
    /// 搬迁安置地.
    public static let relocatedTo = Field("relocated_to")
    /// 搬迁户数, 户.
    public static let relocatedHh = Field("relocated_hh")
    /// 居民点坐标, 度.
    public static let residentPt = Field("resident_pt")
    /// 备注.
    public static let remark = Field("remark")
}
