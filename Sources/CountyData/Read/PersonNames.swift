/// Recognises a person's name beside a post, as remarks have it: 村支书:张三, 联系人李四, 王五(书记).
///
/// A name is a usual family name with one or two characters. Family names that are words of villages and offices too count only
/// where a colon or bracket parts them from the post.
enum PersonNames {
    private static let posts = [
        "书记", "支书", "主任", "村长", "会计", "文书", "网格员", "联系人", "负责人", "联络员", "包村干部", "驻村干部", "法人",
    ]
    /// The commonest family names.
    private static let families = Set("王李张刘陈杨赵黄周吴徐孙朱马胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖蔡潘袁董余苏叶吕魏蒋杜丁沈姜范傅钟卢汪戴崔陆廖姚邹熊孟秦邱侯")
    /// Further ones that begin other words as well.
    private static let others = Set("高万方任安金石江白常康毛史陶黎贺顾龙邵钱武田温严向汤")
    /// Words that begin like names.
    private static let words = [
        "许可", "余额", "杜绝", "谢绝", "马上", "周期", "周转", "周边", "周末", "杨梅", "林业", "林地", "林场", "何时", "何人", "曾任", "曾经", "曾是",
        "程度", "马路", "金额", "安排", "高配", "常驻", "常年", "向上", "任期", "任职", "万元", "方面", "石材",
    ].map(Array.init)
    /// What a word of two or three characters ends with that is no name.
    private static let endings = Set("村镇乡区县市组社局办部委会员等任岗职制龄次")
    private static let marks = Set(":(,为是-")

    static func isFound(in cell: String) -> Bool {
        guard cell.utf8.count >= 12 else { return false }
        let folded = HeaderText.folded(cell)
        guard posts.contains(where: folded.contains) else { return false }
        let text = Array(folded)
        for post in posts.map(Array.init) {
            for start in text.indices where text[start...].starts(with: post) {
                if follows(text, start + post.count) || precedes(text, start) { return true }
            }
        }
        return false
    }

    private static func isHan(_ sign: Character) -> Bool {
        sign.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }

    private static func isName(_ word: ArraySlice<Character>, parted: Bool) -> Bool {
        guard (2...3).contains(word.count), let first = word.first, let last = word.last else { return false }
        if endings.contains(last) || words.contains(where: { word.starts(with: $0) }) { return false }
        return families.contains(first) || parted && others.contains(first)
    }

    /// Whether a name stands right behind a post, up to a sign or the end.
    private static func follows(_ text: [Character], _ start: Int) -> Bool {
        let isParted = start < text.count && marks.contains(text[start])
        let rest = text[(isParted ? start + 1 : start)...]
        return isName(rest.prefix { isHan($0) && !marks.contains($0) }, parted: isParted)
    }

    /// Whether a name stands before a post in brackets, or with a colon between, from a sign or the beginning on.
    private static func precedes(_ text: [Character], _ post: Int) -> Bool {
        let start = post > 0 && text[post - 1] == "村" ? post - 1 : post
        guard start > 0, ["(", ":", "-"].contains(text[start - 1]) else { return false }
        let before = text[..<(start - 1)]
        let word = before.suffix(before.reversed().prefix { isHan($0) }.count)
        return isName(word, parted: true)
    }
}
