/// Text without characters that nobody sees and look-alikes that nobody typed on purpose.
///
/// Web pages, chat programs and PDF files leave them behind: zero-width blanks, marks of direction, soft hyphens, radicals in
/// the place of characters (⽯溪 for 石溪). Two words that look the same must be the same.
package enum PlainText {
    /// The text without them; `nil` where there are none, as in nearly all cells.
    package static func cleaned(_ text: String) -> String? {
        guard text.utf8.contains(where: isSuspect), text.unicodeScalars.contains(where: isOdd) else { return nil }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isInvisible(scalar) { continue }
            if isMiddleDot(scalar) {
                result.append("·")
            } else {
                result.append(radicals[scalar] ?? scalar)
            }
        }
        let cleaned = String(result)
        // A middle dot that is the common one already is no change.
        return cleaned == text && cleaned.unicodeScalars.elementsEqual(text.unicodeScalars) ? nil : cleaned
    }

    /// Bytes that begin such characters in UTF-8; those of Chinese characters are others.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        byte == 0xC2 || byte == 0xCD || byte == 0xD8 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
            || byte == 0xF3
            || byte < 0x20 || byte == 0x7F
    }

    private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
        isInvisible(scalar) || isMiddleDot(scalar) || (0x2E80...0x2FDF).contains(scalar.value)
    }

    /// Characters without a shape of their own; blanks and line ends are no such characters.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: true
        case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180E: true
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0: true
        case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
        default: false
        }
    }

    /// Dots that stand in the middle of a line, of which fonts and input methods know many.
    private static func isMiddleDot(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x2E31, 0x30FB, 0xFF65: true
        default: false
        }
    }

    /// Each radical of Unicode's two blocks of them, and the character that it is (Unicode's Equivalent Unified Ideograph).
    private static let radicals: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs = Array(table.unicodeScalars)
        var result: [Unicode.Scalar: Unicode.Scalar] = [:]
        for index in stride(from: 0, to: pairs.count - 1, by: 2) { result[pairs[index]] = pairs[index + 1] }
        return result
    }()

    private static let table =
        "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊"
        + "⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿"
        + "⻯竜⻰龙⻱龜⻲亀⻳龟⼀一⼁丨⼂丶⼃丿⼄乙⼅亅⼆二⼇亠⼈人⼉儿⼊入⼋八⼌冂⼍冖⼎冫⼏几⼐凵⼑刀⼒力⼓勹⼔匕⼕匚⼖匸⼗十⼘卜⼙卩⼚厂⼛厶⼜又⼝口⼞囗⼟土⼠士⼡夂⼢夊⼣夕⼤大⼥女⼦子⼧宀⼨寸⼩小⼪尢"
        + "⼫尸⼬屮⼭山⼮巛⼯工⼰己⼱巾⼲干⼳幺⼴广⼵廴⼶廾⼷弋⼸弓⼹彐⼺彡⼻彳⼼心⼽戈⼾戶⼿手⽀支⽁攴⽂文⽃斗⽄斤⽅方⽆无⽇日⽈曰⽉月⽊木⽋欠⽌止⽍歹⽎殳⽏毋⽐比⽑毛⽒氏⽓气⽔水⽕火⽖爪⽗父⽘爻⽙爿⽚片"
        + "⽛牙⽜牛⽝犬⽞玄⽟玉⽠瓜⽡瓦⽢甘⽣生⽤用⽥田⽦疋⽧疒⽨癶⽩白⽪皮⽫皿⽬目⽭矛⽮矢⽯石⽰示⽱禸⽲禾⽳穴⽴立⽵竹⽶米⽷糸⽸缶⽹网⽺羊⽻羽⽼老⽽而⽾耒⽿耳⾀聿⾁肉⾂臣⾃自⾄至⾅臼⾆舌⾇舛⾈舟⾉艮⾊色"
        + "⾋艸⾌虍⾍虫⾎血⾏行⾐衣⾑襾⾒見⾓角⾔言⾕谷⾖豆⾗豕⾘豸⾙貝⾚赤⾛走⾜足⾝身⾞車⾟辛⾠辰⾡辵⾢邑⾣酉⾤釆⾥里⾦金⾧長⾨門⾩阜⾪隶⾫隹⾬雨⾭靑⾮非⾯面⾰革⾱韋⾲韭⾳音⾴頁⾵風⾶飛⾷食⾸首⾹香⾺馬"
        + "⾻骨⾼高⾽髟⾾鬥⾿鬯⿀鬲⿁鬼⿂魚⿃鳥⿄鹵⿅鹿⿆麥⿇麻⿈黃⿉黍⿊黑⿋黹⿌黽⿍鼎⿎鼓⿏鼠⿐鼻⿑齊⿒齒⿓龍⿔龜⿕龠"
}
