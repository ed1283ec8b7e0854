import Testing

@testable import Regionalization

@Suite("Steps of prices")
struct StepLengthTests {
    @Test("a price that keeps its direction takes longer steps than one that turns back each time")
    func directions() {
        var steps = StepLengths(start: 1_000, count: 2)
        var last = (steady: 0.0, unsettled: 0.0)
        for pass in 0..<6 {
            last.steady = steps.next(0, slope: 1)
            last.unsettled = steps.next(1, slope: pass.isMultiple(of: 2) ? 1 : -1)
        }
        #expect(last.steady > 1_000 && last.unsettled < 500)
    }

    @Test("steps stay between a thousandth and three times the first, however long a price keeps to one way or another")
    func limits() {
        var steps = StepLengths(start: 1_000, count: 2)
        for pass in 0..<400 {
            #expect((1...3_000).contains(steps.next(0, slope: 1)))
            #expect((1...3_000).contains(steps.next(1, slope: pass.isMultiple(of: 2) ? 1 : -1)))
        }
        #expect(steps.next(0, slope: 1) == 3_000 && steps.next(1, slope: 1) == 1)
    }

    @Test("a slope of nothing neither turns a price nor forgets the way it went")
    func rest() {
        var steps = StepLengths(start: 1_000, count: 1)
        _ = steps.next(0, slope: 1)
        let still = steps.next(0, slope: 0)
        #expect(steps.next(0, slope: 1) > still)
    }

    @Test("the price of a demand on the whole map rises while too little is covered and falls while too much is")
    func demand() {
        var row = GlobalRow(price: 500, length: 100)
        row.move(slope: -0.5)
        let raised = row.price
        row.move(slope: 0.01)
        #expect(raised > 500 && row.price < raised && raised - row.price < 20)
    }
}
