/// The `prefer:` section: the wishes a plan is scored by.
///
/// A weight that is absent keeps its default; write 0 to switch a term off. `weights.shares` scales the weights of the
/// terms between a lead and a village to a sum of one; cohesion and the terms of borders and clusters are in points of their own.
public struct PreferOptions: Sendable, Equatable {
    /// Which idea of a cluster is followed.
    public enum Mode: String, Sendable, CaseIterable {
        /// 以强带弱: strong villages lift weak ones.
        case lift
        /// 强强联合: strong villages of a kind join; likeness takes the place of lift.
        case alike
    }

    /// Which idea of a cluster is followed. Default `.lift`.
    public var mode: Mode
    /// How much each term between a lead and a village counts, from 0.
    public var weights: TermWeights
    /// What the terms ask for beside their weights.
    private var terms = TermTable()
    /// Weight of neighbours kept together, from 0, in points per pair and outside the sum of one. Default 0.10.
    public var cohesion: Double

    /// The section from its parts; everything has a default.
    package init(mode: Mode = .lift, weights: TermWeights = TermWeights(), cohesion: Double = 0.10) {
        (self.mode, self.weights, self.cohesion) = (mode, weights, cohesion)
    }

    /// What a term asks for.
    package subscript<Term: PreferTerm>(_ term: Term.Type) -> Term {
        get { terms[term] }
        set { terms[term] = newValue }
    }

    /// Columns that the terms look at, whatever their weights.
    public var fields: [Field] { TermCatalogue.all.flatMap { terms.held($0).fields } }

    /// Sets the weight of a key of the scenario, such as `prefer.industry` or `prefer.cohesion`.
    public mutating func setWeight(of path: String, to weight: Double) {
        if path == "prefer.cohesion" { cohesion = weight }
        if path.hasPrefix("prefer.") { weights[String(path.dropFirst("prefer.".count))] = weight }
    }
}
