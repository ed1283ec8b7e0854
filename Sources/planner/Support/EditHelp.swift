/// What `planner help edit` tells below its first line.
enum EditHelp {
    static let discussion = told(
        """
        planner edit out/plan.json move 大坪村 里坂村 --to P03 --note 乡镇意见
        planner edit out/plan.json leave-out 马窑村
        planner edit out/plan.json lead P03 梅湾村
        planner edit out/plan.json merge P01 P02
        planner edit out/plan.json split P05 紫塔村 柳台村 --lead 紫塔村
        planner edit out/plan.json open 长塘村 柏泉坑村
        planner edit out/plan.json lock P01 大峡村      (及 unlock)
        planner edit out/plan.json undo                (及 redo)
        planner edit out/plan.json log                 打印做过的修改
        planner edit out/plan.json replay              按原方案和日志重写文件

        村用代码、村名或“乡镇+村名”;片区用编号、名称或牵头村。违反规则的方案照样写出,退出码为 2。一分为一个村由牵头村带动最多所得的百分之一;“村均得分”按参加的各村平均,“合计”是整个方案增减的分。
        """,
        """
        planner edit out/plan.json move 大坪村 里坂村 --to P03 --note 乡镇意见
        planner edit out/plan.json leave-out 马窑村
        planner edit out/plan.json lead P03 梅湾村
        planner edit out/plan.json merge P01 P02
        planner edit out/plan.json split P05 紫塔村 柳台村 --lead 紫塔村
        planner edit out/plan.json open 长塘村 柏泉坑村
        planner edit out/plan.json lock P01 大峡村      (and unlock)
        planner edit out/plan.json undo                (and redo)
        planner edit out/plan.json log                 prints what was done
        planner edit out/plan.json replay              makes all files anew from the log

        Villages by code, by name, or by township and name; clusters by number, name or lead village. A plan that breaks rules is
        written all the same, with code 2. One point is a hundredth of what one village can gain from its lead; the
        score is points per village that takes part, "in all" are the points that the whole plan gains or loses.
        """)
}
