/// Words by which names of persons beside posts are known.
enum NameWords {
    /// Posts by their first character.
    static let posts: [Character: [[Character]]] = Dictionary(grouping: postWords.map(Array.init)) { $0[0] }

    /// The first two characters of posts, in one number each.
    static let postPairs = Set(
        postWords.map { word in word.unicodeScalars.prefix(2).reduce(UInt64(0)) { $0 << 32 | UInt64($1.value) } })

    private static let postWords = [
        "书记", "支书", "主任", "村长", "会计", "文书", "网格员", "联系人", "负责人", "联络员", "包村干部", "驻村干部", "法人", "法人代表",
        "代表人", "主席", "镇长", "乡长", "组长", "队长", "社长", "理事长", "董事长", "经理", "所长", "站长", "村官", "出纳", "报账员", "指导员",
        "调解员", "护林员", "联村干部", "驻村领导", "联系领导", "委员", "姓名",
    ]

    /// The commonest family names.
    static let families = Set("王李张刘陈杨赵黄周吴徐孙朱马胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖蔡潘袁董余苏叶吕魏蒋杜丁沈姜范傅钟卢汪戴崔陆廖姚邹熊孟秦邱侯")

    /// Further ones that begin other words as well.
    static let others = Set(
        "高万方任安金石江白常康毛史陶黎贺顾龙邵钱武田温严向汤夏付谭尹易乔赖龚庞樊兰殷施洪翟颜倪牛季俞章鲁葛伍韦申尤毕聂焦柳邢岳齐莫庄辛祝涂祁舒耿牟詹苗凌纪靳童甄裴鲍覃霍翁柯阮闵冉蓝雷蒙楼骆于")

    /// Family names of two characters.
    static let doubles: Set<String> = [
        "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "端木", "独孤", "轩辕",
    ]

    /// Words that begin like names.
    static let words = [
        "许可", "许多", "许诺", "余额", "余下", "余留", "杜绝", "谢绝", "谢谢", "马上", "马路", "周期", "周转", "周边", "周末", "周围", "周年", "杨梅",
        "杨树", "林业", "林地", "林场", "林木", "林下", "林区", "何时", "何人", "何地", "曾任", "曾经", "曾是", "曾获", "程度", "金额", "金融", "金牌",
        "安排", "安全", "安置", "高配", "高度", "高级", "高中", "高校", "高龄", "高位", "常驻", "常年", "常务", "常委", "常规", "常态", "向上", "向来",
        "任期", "任职", "任务", "任命", "任免", "任用", "任满", "万元", "万人", "方面", "方便", "方案", "方式", "方向", "石材", "石油", "王牌", "王国",
        "李子", "张贴", "张榜", "张罗", "陈旧", "陈列", "陈述", "黄土", "黄桃", "黄花", "黄牌", "黄茶", "徐徐", "孙子", "朱红", "胡同", "胡乱", "罗列",
        "宋代", "唐代", "韩国", "肖像", "董事", "范围", "范例", "钟点", "钟头", "陆续", "陆地", "陆路", "郑重", "白天", "康复", "康养", "顾问", "龙头",
        "武装", "田间", "田园", "温馨", "严格", "严重", "严肃", "陶瓷", "夏季", "夏天", "付款", "易地", "施工", "施行", "季度", "章程", "申请", "申报",
        "尤其", "毕业", "焦点", "齐全", "齐抓", "苗木", "苗圃", "纪委", "纪检", "楼房", "楼道", "江南", "杨柳", "马铃", "林果", "林权", "林长", "叶片",
        "苏区", "汪洋", "沈阳", "徐州", "郑州", "兰州", "柳州", "温州", "苏州", "金华", "黄山", "马上", "梁山", "彭州",
    ].map(Array.init)

    /// What a word of two or three characters ends with that is no name.
    static let endings = Set("村镇乡区县市组社局办部委会员等任岗职制龄次的")

    /// What places end with that stand before a post without a sign between.
    static let grounds = Set("家庄屯寨湾岭沟坪坝店埠塘垟岙坑坞墩队站厂场院校宅门弄头坦桥")

    /// Signs between a post and a name.
    static let marks = Set(":(,为是由叫-/=| ")

    /// What goes on behind a name.
    static let tails = [
        "同志", "先生", "女士", "担任", "兼任", "兼", "任", "电话", "手机", "联系", "负责", "书记", "主任", "男", "女", "已", "因", "于", "为", "是",
        "和", "与", "及", "现", "在", "等", "的", "身份证",
    ].map(Array.init)

    /// What stands between a name and a post without being one.
    static let ranks = ["第一", "副", "原", "现任", "代理"].map(Array.init)

    /// Bodies that a post is of.
    static let bodies = [
        "村党支部", "党支部", "党总支", "支部", "党组织", "党委", "村委会", "村委", "妇联", "治保", "团支部", "社区", "村级", "监委会", "村", "法定",
    ].map(Array.init)

    /// Words for holding a post.
    static let takings = ["担任", "兼任", "现任", "任", "兼", "当选", "当选为"].map(Array.init)

    /// What ends before a name that stands in the middle of words.
    static let places = ["社区", "村", "镇", "乡", "街道", "由", "请", "是", "为", "和", "与"].map(Array.init)
}
