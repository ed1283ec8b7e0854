/// A named list of grades that a county sorts its villages into.
public struct GradeScheme: Sendable, Equatable {
    /// Name of the scheme.
    package var name: String
    /// Its grades, the best first.
    package var grades: [String]

    /// A scheme and its grades.
    package init(name: String, grades: [String]) { (self.name, self.grades) = (name, grades) }
}

/// The `classes:` section: which villages count as strong and which as weak.
public struct ClassOptions: Sendable, Equatable {
    /// The income that the two lines below refer to, in 万元 a year. Default `income_operating`.
    public var incomeMeasure: Field
    /// A village is strong from this income on, in 万元, from 0. Default 50.
    public var strongMinWan: Double
    /// A village is weak below this income, in 万元, from 0, at most `strongMinWan`. Default 20.
    public var weakBelowWan: Double
    /// Flags that make a village weak whatever its income. Default `is_weak`, `is_backward`.
    public var alsoWeak: [Field]
    /// Flags that make a village strong whatever its income, unless it is weak. Default none.
    public var alsoStrong: [Field]
    /// Name of the scheme the column `grade_local` follows; `nil` (default) checks nothing.
    public var gradeScheme: String?
    /// The schemes known, in the order of the file. Default none.
    public var schemes: [GradeScheme]

    /// The section from its parts; everything has a default.
    package init(
        incomeMeasure: Field = .incomeOperating, strongMinWan: Double = 50, weakBelowWan: Double = 20,
        alsoWeak: [Field] = [.isWeak, .isBackward], alsoStrong: [Field] = [], gradeScheme: String? = nil,
        schemes: [GradeScheme] = []
    ) {
        (self.incomeMeasure, self.strongMinWan, self.weakBelowWan) = (incomeMeasure, strongMinWan, weakBelowWan)
        (self.alsoWeak, self.alsoStrong) = (alsoWeak, alsoStrong)
        (self.gradeScheme, self.schemes) = (gradeScheme, schemes)
    }
}

/// What a committee of a certain size is called and who approves it.
public struct OrgForm: Sendable, Equatable {
    /// Smallest number of Party members for this form, persons, from 0.
    package var minMembers: Int
    /// Its name, such as 党委, 党总支 or 党支部.
    package var form: String
    /// Who approves it; `nil` when the scenario does not say.
    package var approve: String?

    /// A form from its parts.
    package init(minMembers: Int, form: String, approve: String? = nil) {
        (self.minMembers, self.form, self.approve) = (minMembers, form, approve)
    }
}
