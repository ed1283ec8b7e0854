/// Faults of the program itself; none should ever be met.
extension FindingCode {
    package static let auditRefuses = FindingCode(
        "E1900", .error, .program,
        zh: "复核发现程序自己的方案违反规则", en: "the audit finds that the program's own plan breaks a rule",
        mendZh: "请把输入文件与本消息发给开发者",
        mendEn: "please report this message with the input files")

    package static let scoreDiffers = FindingCode(
        "E1901", .error, .program,
        zh: "方案得分与复核不一致", en: "the plan's score differs from the audit's",
        mendZh: "请把输入文件与本消息发给开发者",
        mendEn: "please report this message with the input files")

    package static let unknownVillageIndex = FindingCode(
        "E1903", .error, .program,
        zh: "片区含有不存在的村序号", en: "a cluster that holds no village of the county",
        mendZh: "请把输入文件与本消息发给开发者",
        mendEn: "please report this message with the input files")

    package static let internalError = FindingCode(
        "E9001", .error, .program,
        zh: "程序内部错误", en: "an internal error",
        mendZh: "请把输入文件与本消息发给开发者",
        mendEn: "please report this message with the input files")

    static let programCodes: [FindingCode] = [
        auditRefuses, scoreDiffers, unknownVillageIndex, internalError,
    ]
}
