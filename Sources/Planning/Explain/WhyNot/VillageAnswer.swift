import CountyModel
import Regionalization

/// The answer to "why is this village here, and why not there".
public struct VillageAnswer: Sendable {
    /// The village.
    package let village: Int
    /// Why it is where it is.
    public let here: VillageReason
    /// Index of its cluster; `nil` when it is in none.
    package let cluster: Int?
    /// Why that cluster is as it is.
    package let clusterReason: ClusterReason?
    /// Why it is not in the cluster asked about; `nil` when none was, or it is there already.
    public let whyNot: WhyNot?
}

/// Why a village is not in another cluster: what the move breaks or costs, what would mend it, what the best plan with it there
/// scores, and what would have to change.
public struct WhyNot: Sendable {
    /// A rule that the move alone would break.
    package struct Breach: Sendable, Equatable {
        /// The scenario key of the rule.
        package let key: String
        /// The rule and what shows it.
        package let text: Bilingual
        /// The villages that show it.
        package let villages: [Int]
        /// Whether the plan breaks it in that cluster already.
        package let isOld: Bool
    }

    /// Further moves after which every rule is kept.
    package struct Repair: Sendable, Equatable {
        /// The moves beside the village's own.
        package let moves: [PlanMove]
        /// What the plan loses by all of them together; below zero when it gains.
        package let loss: Score
    }

    /// The best plan found with the village there.
    package struct Best: Sendable, Equatable {
        /// The plan.
        package let plan: RegionPlan
        /// What it scores less than the plan asked about; below zero when it scores more.
        package let loss: Score
        /// Villages with another lead, or left out, against the plan asked about.
        package let changedVillages: Int
    }

    /// Index of the cluster asked about.
    package let target: Int
    /// Score of the plan asked about.
    package let score: Score
    /// Rules that the move alone would break; empty when it keeps them all.
    package let breaches: [Breach]
    /// What the move alone costs; `nil` when it breaks a rule.
    package let loss: Score?
    /// The least change that makes the move possible; `nil` when none of at most three further moves was found, or none
    /// is needed.
    package let repair: Repair?
    /// Whether the search for further moves ended before it had seen all of them.
    package let isRepairCutShort: Bool
    /// The best plan found with the village there; `nil` when none was found or looked for.
    package let best: Best?
    /// A value that no plan with the village there exceeds; `nil` when no bound was computed.
    package let bound: Score?
    /// Why no plan at all can have it there, proven from rules and map; empty when nothing rules one out.
    package let impossible: [Bilingual]
    /// How far each weight has to change for this plan and the best one found with the village there to score the same.
    package let weights: [WeightChange]
    /// The whole answer in sentences.
    public var text: [Bilingual] = []
    /// Every number of the sentences.
    package var facts: [Fact] = []
}

extension PlanningCase {
    /// Says why a village is where a plan has it and, when a cluster is named, why it is not there.
    ///
    /// The move is made and judged; where it breaks a rule, the fewest further moves that mend it are looked for (at most three).
    /// Then the best plan with the village in that cluster under its lead is searched for and bounded. All of it is counted in
    /// moves and trials, so that the same question has the same answer.
    ///
    /// - Parameters:
    ///   - plan: the plan asked about.
    ///   - village: index of the village.
    ///   - target: index of the cluster asked about; `nil` asks only why it is where it is.
    ///   - effort: how much work may go into it.
    ///   - progress: told how far searches and proofs are.
    ///   - isCancelled: asked now and then; `true` ends searches with what they have.
    /// - Throws: ``PlannerError``.
    public func explain(
        _ plan: Plan, village: Int, to target: Int? = nil, effort: AnswerEffort = .none,
        progress: (@Sendable (SearchProgress) -> Void)? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> VillageAnswer {
        let check = RegionCheck(self)
        let explainer = VillageExplainer(self, plan, check)
        let cluster = explainer.clusterOf[village]
        var whyNot: WhyNot?
        if let target, target != cluster {
            let question = WhyNotQuestion(self, plan, village: village, target: target)
            whyNot = try question.answer(
                AnswerWork(effort: effort, progress: progress, isCancelled: isCancelled))
        }
        let reason = cluster.map { index -> ClusterReason in
            var own = ClusterExplainer(self, plan.clusters[index], check)
            return own.reason()
        }
        return VillageAnswer(
            village: village, here: explainer.reason(village), cluster: cluster, clusterReason: reason, whyNot: whyNot)
    }
}
