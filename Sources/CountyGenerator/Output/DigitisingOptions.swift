/// How carelessly each village was digitised on its own. All lengths are metres.
package struct DigitisingOptions: Sendable, Equatable {
    /// Every vertex lies up to this far from its true place.
    package var jitter: Double
    /// Vertices may be left out where the line then moves by less than this.
    package var dropTolerance: Double
    /// Some borders are displaced as a whole by up to this, on one of their two sides only.
    package var shift: Double
    /// Share of borders that are displaced, 0 … 1.
    package var shiftedShare: Double
    /// Share of edges that get an extra vertex, 0 … 1.
    package var insertedShare: Double

    /// Options; the defaults give the errors of a careful 1:10,000 survey.
    package init(
        jitter: Double = 1, dropTolerance: Double = 0.7, shift: Double = 1.5, shiftedShare: Double = 0.3,
        insertedShare: Double = 0.05
    ) {
        (self.jitter, self.dropTolerance, self.shift) = (jitter, dropTolerance, shift)
        (self.shiftedShare, self.insertedShare) = (shiftedShare, insertedShare)
    }

    /// No point of a true border is farther than this, in metres, from its two digitisations taken together: the distance
    /// to the one plus the distance to the other. 4.9 with the default options.
    package var greatestGap: Double { 2 * (jitter + dropTolerance) + shift + 0.002 }
}
