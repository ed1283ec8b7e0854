/// Roads, rivers and seats that are drawn for orientation.
extension FindingCode {
    package static let nothingToDraw = FindingCode(
        "W1430", .warning, .map,
        zh: "道路、河流或驻地文件在本县范围内没有可画的内容", en: "files of roads, rivers or seats with nothing to draw in the county",
        mendZh: "请核对文件是否属于本县、坐标系是否正确;不用时删去该行",
        mendEn: "check whether the file is the county's and its coordinate system is right, or remove the line")

    package static let assumedSystem = FindingCode(
        "N1431", .note, .map,
        zh: "道路、河流或驻地文件没有坐标系说明,按村界文件的坐标系读取",
        en: "files of roads, rivers or seats without a coordinate system, read in that of the villages",
        mendZh: "位置不对时,请在 GIS 软件中为该文件指定坐标系",
        mendEn: "give the file its coordinate system in a GIS program if it is drawn in the wrong place")

    package static let seatNotPlaced = FindingCode(
        "W1432", .warning, .map,
        zh: "驻地没有可用的位置,未画", en: "seats without a place that can be used, not drawn",
        mendZh: "请填写经度、纬度,或所在行政村的代码",
        mendEn: "fill in longitude and latitude, or the code of the village it lies in")

    static let surroundingCodes: [FindingCode] = [nothingToDraw, assumedSystem, seatNotPlaced]
}
