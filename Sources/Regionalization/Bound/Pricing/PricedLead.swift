/// One region that a plan may hold.
struct PlanColumn: Sendable, Hashable {
    /// Index among the model's leads.
    var lead: Int32
    /// Its atoms, ascending, the lead's own included.
    var atoms: [Int32]
    /// What it adds to a plan, the penalties of its units included, in micropoints.
    var value: Int64
}

/// What pricing found for one lead.
struct PricedLead: Sendable {
    /// No region of the lead is worth more than this at the prices; never below the floor that pricing was given.
    var bound: Int64
    /// Whether the bound is the value of a region (or the floor).
    var isExact = true
    /// Regions found, the best last.
    var columns: [PlanColumn] = []
    /// The worth of the best region found, the floor when none is better.
    var best: Int64
    var nodes = 0
    var steps = 0
}
