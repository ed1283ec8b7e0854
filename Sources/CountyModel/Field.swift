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
package enum FieldKind: String, Sendable {
    case text, integer, real, flag, list
}

/// Whether a county's tables must have a field.
package enum FieldNeed: Sendable {
    /// Must be there.
    case required
    /// Must be in the boundary layer or in a table.
    case requiredSomewhere
    /// May be absent.
    case optional
}

/// One row of the data dictionary.
package struct FieldDescription: Sendable {
    /// The field.
    package let field: Field
    /// At most ten ASCII characters, for shapefiles.
    package let short: String
    /// The Chinese label.
    package let zh: String
    /// The English label, where the name with blanks for `_` is none; `nil` where it is.
    package let en: String?
    /// What its cells hold.
    package let kind: FieldKind
    /// The unit of its numbers (万元, 亩, 人 …); empty when it has none.
    package let unit: String
    /// Whether it must be there.
    package let need: FieldNeed
    /// The numbers a village can have, in the field's unit; `nil` where nothing is known. What lies outside is kept and reported.
    package let usual: ClosedRange<Double>?
    /// Header words that stand for it, beside `zh` and the field's own name.
    package let aliases: [String]

    package init(
        _ field: Field, short: String, zh: String, en: String? = nil, _ kind: FieldKind, unit: String,
        _ need: FieldNeed,
        usual: ClosedRange<Double>? = nil, aliases: [String]
    ) {
        (self.field, self.short, self.zh, self.en, self.kind) = (field, short, zh, en, kind)
        (self.unit, self.need, self.usual, self.aliases) = (unit, need, usual, aliases)
    }
}

extension Field {
    /// The dictionary in its published order.
    package static let dictionary: [FieldDescription] = FieldTable.rows

    /// The dictionary row of this field; `nil` for a county's own column.
    package var described: FieldDescription? { Self.byName[name] }

    /// The Chinese label, or the name itself for a county's own column.
    public var label: String { described?.zh ?? name }

    /// The field in English words: `income_operating` is `operating income`.
    package var englishName: String { described?.en ?? name.replacing("_", with: " ") }

    private static let byName = Dictionary(uniqueKeysWithValues: FieldTable.rows.map { ($0.field.name, $0) })
}

extension Field {
    /// 村级代码.
    package static let villageCode = Field("village_code")
    /// 行政村.
    package static let villageName = Field("village_name")
    /// 乡镇代码.
    package static let townCode = Field("town_code")
    /// 乡镇.
    package static let townName = Field("town_name")
    /// 县区.
    package static let countyName = Field("county_name")
    /// 单位性质.
    package static let unitKind = Field("unit_kind")
    /// 户籍人口, 人.
    package static let popRegistered = Field("pop_registered")
    /// 常住人口, 人.
    package static let popResident = Field("pop_resident")
    /// 户数, 户.
    package static let households = Field("households")
    /// 党员数, 人.
    package static let partyMembers = Field("party_members")
    /// 支部数, 个.
    package static let branchCount = Field("branch_count")
    /// 两委干部数, 人.
    package static let cadreCount = Field("cadre_count")
    /// 网格数, 个.
    package static let gridCount = Field("grid_count")
    /// 网格员数, 人.
    package static let gridStaff = Field("grid_staff")
    /// 经营性收入, 万元.
    package static let incomeOperating = Field("income_operating")
    /// 集体总收入, 万元.
    package static let incomeTotal = Field("income_total")
    /// 经常性收入, 万元.
    package static let incomeRegular = Field("income_regular")
    /// 经营收入, 万元.
    package static let incomeBusiness = Field("income_business")
    /// 发包及上交, 万元.
    package static let incomeLease = Field("income_lease")
    /// 投资收益, 万元.
    package static let incomeInvest = Field("income_invest")
    /// 其他收入, 万元.
    package static let incomeOther = Field("income_other")
    /// 补助收入, 万元.
    package static let incomeTransfer = Field("income_transfer")
    /// 村级负债, 万元.
    package static let debt = Field("debt")
    /// 集体资产, 万元.
    package static let assets = Field("assets")
    /// 人均可支配收入, 元.
    package static let incomeCapita = Field("income_capita")
    /// 耕地面积, 亩.
    package static let cultivatedMu = Field("cultivated_mu")
    /// 林地面积, 亩.
    package static let forestMu = Field("forest_mu")
    /// 园地面积, 亩.
    package static let gardenMu = Field("garden_mu")
    /// 养殖水面, 亩.
    package static let waterMu = Field("water_mu")
    /// 闲置宅基地, 亩.
    package static let idleSiteMu = Field("idle_site_mu")
    /// 闲置宗数, 宗.
    package static let idleSiteNo = Field("idle_site_no")
    /// 存量建设用地, 亩.
    package static let buildLandMu = Field("build_land_mu")
    /// 主导产业.
    package static let mainIndustry = Field("main_industry")
    /// 产业规模, 亩/万元.
    package static let industryScale = Field("industry_scale")
    /// 合作社数, 家.
    package static let coopCount = Field("coop_count")
    /// 企业数, 家.
    package static let firmCount = Field("firm_count")
    /// 薄弱村.
    package static let isWeak = Field("is_weak")
    /// 后进村.
    package static let isBackward = Field("is_backward")
    /// 等次.
    package static let gradeLocal = Field("grade_local")
    /// 星级, 星.
    package static let starRating = Field("star_rating")
    /// 三色评定.
    package static let colourGrade = Field("colour_grade")
    /// 村庄分类.
    package static let classNational = Field("class_national")
    /// 重点村.
    package static let isKey = Field("is_key")
    /// 荣誉标签.
    package static let honourTags = Field("honour_tags")
    /// 可任牵头村.
    package static let leadOk = Field("lead_ok")
    /// 现有片区.
    package static let clusterNow = Field("cluster_now")
    /// 第一书记层级.
    package static let firstSecLevel = Field("first_sec_level")
    /// 派出单位.
    package static let firstSecUnit = Field("first_sec_unit")
    /// 结对部门.
    package static let deptPaired = Field("dept_paired")
    /// 结对企业.
    package static let firmPaired = Field("firm_paired")
    /// 联系县领导.
    package static let leaderCounty = Field("leader_county")
    /// 包村干部.
    package static let leaderTown = Field("leader_town")
    /// 距镇政府, 公里.
    package static let townSeatKm = Field("town_seat_km")
    /// 距城区, 公里.
    package static let countySeatKm = Field("county_seat_km")
    /// 车程, 分钟.
    package static let countyDriveMin = Field("county_drive_min")
    /// 搬迁安置地.
    package static let relocatedTo = Field("relocated_to")
    /// 搬迁户数, 户.
    package static let relocatedHh = Field("relocated_hh")
    /// 居民点坐标, 度.
    package static let residentPt = Field("resident_pt")
    /// 备注.
    package static let remark = Field("remark")
}
