import Repeatable
import Testing

@Suite("Numbers that are the same on every machine")
struct RandomNumberTests {
    @Test("The stream of a seed is the published one")
    func published() {
        // Of the reference implementation in C, seed 1234567.
        var stream = SplitMix(seed: 1_234_567)
        let numbers = (0..<3).map { _ in stream.next() }
        #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
        #expect(SplitMix.mixed(1_234_567) == numbers[0])
    }

    @Test("Draws stay below their limit and meet every number of it")
    func limits() {
        var stream = SplitMix(seed: 5)
        var (seen, rests) = (Set<Int>(), Set<Int>())
        for _ in 0..<2_000 {
            seen.insert(stream.below(7))
            rests.insert(stream.remainder(below: 7))
            #expect((0..<1).contains(stream.fraction()))
        }
        #expect(seen == Set(0..<7) && rests == Set(0..<7))
    }

    @Test("logarithm and exponential are right to twelve digits")
    func mathematics() {
        var x = 1e-9
        while x < 1e9 {
            #expect(abs(PortableMath.exp(PortableMath.log(x)) / x - 1) < 1e-11)
            x *= 1.37
        }
        #expect(abs(PortableMath.log(2) - 0.693_147_180_559_945_3) < 1e-13 && PortableMath.log(1) == 0)
        #expect(abs(PortableMath.exp(1) - 2.718_281_828_459_045) < 1e-13)
    }
}
