import Foundation

/// Brings the characters of a Chinese name into one form, so that 臺溝邨 and 台沟村 compare as equal.
///
/// Only for comparing: what is shown is always the name as it was written.
enum VariantCharacters {
    /// The name in simplified characters and with one of each group of variants.
    ///
    /// - Complexity: O(length); a name without ideographs is returned as it is.
    static func unified(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.properties.isIdeographic) else { return text }
        // Variants go first: ICU knows some of them only as traditional characters of other words.
        let own = standard(text)
        return standard(own.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? own)
    }

    /// The name with the last character of a group for all of it.
    private static func standard(_ text: String) -> String {
        // Where every character is one scalar it is looked up as one, and most names hold no variant.
        if HeaderText.isFolded(text), !text.unicodeScalars.contains(where: variants.contains) { return text }
        return String(text.map { table[$0] ?? $0 })
    }

    private static let variants = Set(table.keys.flatMap(\.unicodeScalars))

    /// Groups met in names of villages and townships; the last character of a group stands for all of it.
    private static let groups = [
        "臺檯枱台", "鹽塩盐", "裏裡里", "溝沟", "峯峰", "邨村", "嶽岳", "坵丘", "垻壩埧坝", "灣塆湾", "墪墩", "砦寨", "莊荘庄",
        "衝沖冲", "淨凈浄净", "巖嵒巗巌岩", "嶺岭", "崗岗", "島嶋岛", "崑崐昆", "崙仑", "谿磎嵠溪", "阬坑", "岅阪坂", "隄堤", "甽圳",
        "牆墻墙", "樑梁", "栢柏", "棲栖", "樓楼", "橋桥", "澗㵎磵礀涧", "濬浚", "濶闊阔", "煙菸烟", "犂犁", "貓猫", "貍狸",
        "甎塼磚砖", "畊耕", "畬畲", "皐皋", "眞真", "礮砲炮", "碁棊棋", "窰窯窑", "並竝幷併并", "筍笋", "篠筱", "罎壜坛", "羣群",
        "脈脉", "舘館馆", "蔴麻", "菓果", "菴庵", "厰廠厂", "蘓蘇苏", "虵蛇", "衆眾众", "衞衛卫", "覌觀观", "豊豐丰", "迴廻囘回",
        "遊游", "邊邉辺边", "鄉鄕郷乡", "鎭鎮镇", "鑛礦鉱矿", "閘牐闸", "関關关", "昇陞升", "隂陰阴", "隣鄰邻", "鷄雞鸡", "霛靈灵",
        "靑青", "髙高", "鬪鬥鬭斗", "鳬鳧凫", "鵞鵝鹅", "黃黄", "龜亀龟", "凃涂", "滙匯汇", "厓崕崖", "啓啟启", "喆哲", "國囯囶国",
        "圎圓圆", "垜垛", "埜壄野", "堃坤", "塚冢", "墖塔", "壽夀寿", "寧寕寜甯宁", "寶寳宝", "屛屏", "峝峒", "峩峨", "廟庿庙",
        "強彊强", "徃往", "徑径", "恆恒", "悳惪德", "戶戸户", "掛挂", "採埰采", "旂旗", "晉晋", "疊曡叠", "枩松", "柟枬楠",
        "桒桑", "棃梨", "椶棕", "楳槑梅", "榦幹乾干", "氷冰", "氹凼", "淸清", "湻淳", "溫温", "澂澄", "濓濂", "爲為为", "熈熙",
        "牀床", "曁暨", "毘毗", "嬭奶", "孃娘", "蠏蟹", "鼈鱉鳖", "佈布", "勲勳勋", "潁颍", "頴穎颖", "鹼碱硷", "灘滩", "圍囲围",
        "齊斉齐", "龍竜龙", "澤沢泽", "濱浜滨", "廣広广", "塔墖塔", "嵗歲岁", "槼規规", "梘枧", "舊旧", "萬万", "與与", "雙双",
    ]

    private static let table: [Character: Character] = {
        var result: [Character: Character] = [:]
        for group in groups {
            guard let standard = group.last else { continue }
            for variant in group.dropLast() { result[variant] = standard }
        }
        return result
    }()
}
