/// The `prefer:` section: the wishes a plan is scored by.
///
/// A weight that is absent keeps its default; write 0 to switch a term off. `weights` brings the seven terms of leading to a
/// sum of one; cohesion stands apart.
package struct PreferOptions: Sendable, Equatable {
    /// Which idea of a cluster is followed.
    package enum Mode: String, Sendable, CaseIterable {
        /// 以强带弱: strong villages lift weak ones.
        case lift
        /// 强强联合: strong villages of a kind join; likeness takes the place of lift.
        case alike
    }

    /// Which idea of a cluster is followed. Default `.lift`.
    package var mode: Mode
    /// Nearness to the lead. Default weight 0.20.
    package var compact: CompactTerm
    /// Likeness or chain of industries. Default weight 0.25.
    package var industry: IndustryTerm
    /// The lead's surplus meets the village's gap. Default weight 0.25.
    package var lift: LiftTerm
    /// Resources per head, alike or complementary. Default weight 0.05.
    package var resources: ResourceTerm
    /// Weight of lying in the lead's township, from 0. Default 0.10.
    package var sameTown: Double
    /// Weight of being in the same cluster already (`cluster_now`), from 0. Default 0.05.
    package var keepExisting: Double
    /// Same value in a column that records common history. Default weight 0.
    package var history: HistoryTerm
    /// Weight of neighbours kept together, from 0, in points per pair and outside the sum of one. Default 0.10.
    package var cohesion: Double
    /// Weight for equal sizes; read so that a warning can say that sizes are held by the rules instead. Default `nil`.
    package var balance: Double?

    /// The section from its parts; everything has a default.
    package init(
        mode: Mode = .lift, compact: CompactTerm = CompactTerm(), industry: IndustryTerm = IndustryTerm(),
        lift: LiftTerm = LiftTerm(), resources: ResourceTerm = ResourceTerm(), sameTown: Double = 0.10,
        keepExisting: Double = 0.05, history: HistoryTerm = HistoryTerm(), cohesion: Double = 0.10,
        balance: Double? = nil
    ) {
        (self.mode, self.compact, self.industry, self.lift) = (mode, compact, industry, lift)
        (self.resources, self.sameTown, self.keepExisting) = (resources, sameTown, keepExisting)
        (self.history, self.cohesion, self.balance) = (history, cohesion, balance)
    }

    /// The weights of the seven terms divided by their sum; all zero when every one of them is.
    package var weights: TermWeights {
        var total = lift.weight + industry.weight + resources.weight
        total += compact.weight + sameTown + keepExisting + history.weight
        let scale = total > 0 ? 1 / total : 0
        return TermWeights(
            lift: lift.weight * scale, industry: industry.weight * scale, resources: resources.weight * scale,
            compact: compact.weight * scale, sameTown: sameTown * scale, keepExisting: keepExisting * scale,
            history: history.weight * scale)
    }
}

/// The weights of the terms of leading; they add to one.
package struct TermWeights: Sendable, Equatable {
    /// Weight of lift, 0…1.
    package var lift: Double
    /// Weight of industry, 0…1.
    package var industry: Double
    /// Weight of resources, 0…1.
    package var resources: Double
    /// Weight of nearness, 0…1.
    package var compact: Double
    /// Weight of the same township, 0…1.
    package var sameTown: Double
    /// Weight of keeping an existing cluster, 0…1.
    package var keepExisting: Double
    /// Weight of common history, 0…1.
    package var history: Double
}
