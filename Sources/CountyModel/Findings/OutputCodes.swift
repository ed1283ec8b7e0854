/// Files that are written.
extension FindingCode {
    package static let outputExists = FindingCode(
        "E7301", .error, .output,
        zh: "文件已存在,未覆盖", en: "a file that exists and is not overwritten",
        mendZh: "加 -f/--force 覆盖,或换一个输出位置",
        mendEn: "use -f/--force to overwrite it, or write elsewhere")

    package static let diskFull = FindingCode(
        "E7302", .error, .output,
        zh: "磁盘空间不足", en: "the disk is full",
        mendZh: "请清理磁盘或换一个输出位置",
        mendEn: "make room, or write elsewhere")

    package static let unwritable = FindingCode(
        "E7303", .error, .output,
        zh: "文件或文件夹无法写入", en: "a file or folder that cannot be written",
        mendZh: "请检查文件夹是否存在、有无写权限,或换一个位置",
        mendEn: "check that the folder exists and may be written to, or write elsewhere")

    package static let standardOutputClosed = FindingCode(
        "E7304", .error, .output,
        zh: "结果无法写到标准输出", en: "standard output takes no more",
        mendZh: "请检查磁盘空间,或用 -o 写到文件",
        mendEn: "check the disk, or write to a file with -o")

    package static let outputIsInput = FindingCode(
        "E7330", .error, .output,
        zh: "输出指向输入文件,不能写入", en: "an output that is an input of the command and is not written to",
        mendZh: "请换一个文件名",
        mendEn: "choose another name")

    package static let workbookFailed = FindingCode(
        "E6410", .error, .output,
        zh: "工作簿无法生成", en: "a workbook that cannot be made",
        mendZh: "请检查临时文件夹是否可写、有无空间",
        mendEn: "check that the temporary folder can be written and has room")

    package static let noLeaflet = FindingCode(
        "E6401", .error, .output,
        zh: "没有网页地图所用的 Leaflet 1.x", en: "Leaflet 1.x, which the page carries inside, was not found",
        mendZh: "请安装 libjs-leaflet,或用 --leaflet 指出含 leaflet.js 和 leaflet.css 的文件夹",
        mendEn: "install libjs-leaflet, or name a folder with leaflet.js and leaflet.css with --leaflet")

    package static let villagesNotOnFirstMap = FindingCode(
        "W6402", .warning, .output,
        zh: "对比方案的村不在第一个方案的地图上,网页中不显示",
        en: "villages of the second plan that are not on the first one's map, not shown",
        mendZh: "请核对两个方案所用的村界",
        mendEn: "check which borders the plans were made from")

    package static let folderBusy = FindingCode(
        "E7331", .error, .output,
        zh: "另一个程序正在写这个文件夹", en: "a folder that another run is writing",
        mendZh: "请等它结束后再试",
        mendEn: "wait until it has ended and try again")

    package static let brokenOffWriting = FindingCode(
        "W7332", .warning, .output,
        zh: "写方案文件夹时被中断,新旧文件混在一起", en: "a folder of a plan with files of two plans, as writing it was broken off",
        mendZh: "再次 propose 或 edit 时先恢复原来的文件",
        mendEn: "the next propose or edit puts the old files back first")

    package static let otherFiles = FindingCode(
        "W7335", .warning, .output,
        zh: "文件夹里的文件不是与方案一起写出的", en: "files in the folder of a plan that were not written with it",
        mendZh: "请用 propose --force 或 edit replay 重新写出;有意修改的可不管",
        mendEn: "write them anew with propose --force or edit replay; leave it where the change was meant")

    package static let editsReplaced = FindingCode(
        "W7336", .warning, .output,
        zh: "重新求解替换了人工修改过的方案", en: "a plan that was changed by hand was replaced by a new one",
        mendZh: "请从备份恢复 edits.jsonl 和 plan.base.json 后用 edit replay;下次请写到另一个文件夹",
        mendEn:
            "put edits.jsonl and plan.base.json back from a copy and use edit replay; write to another folder next time"
    )

    package static let portsTaken = FindingCode(
        "E7333", .error, .output,
        zh: "工作台所试的端口都已被占用", en: "all ports that the workbench tried are taken",
        mendZh: "请用 --port 另选一个,或写 --port 0 由系统选择",
        mendEn: "choose another with --port, or let the system choose with --port 0")

    static let outputCodes: [FindingCode] = [
        outputExists, diskFull, unwritable, standardOutputClosed, outputIsInput, folderBusy, brokenOffWriting,
        otherFiles, editsReplaced, portsTaken, workbookFailed, noLeaflet, villagesNotOnFirstMap,
    ]
}
