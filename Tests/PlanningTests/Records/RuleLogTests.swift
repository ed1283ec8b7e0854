import TestCounties
import Testing

@testable import CountyModel
@testable import Planning

@Suite("What was done to a scenario can be taken back")
struct RuleLogTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test("Undo gives the old bytes, redo the new ones, through any number of steps and after reading the log back")
    func turns() throws {
        try Scratch.folder { folder in
            let path = folder + "/scenario.yaml"
            let texts = ["a\nb\nc\n", "a\nB\nc\n", "a\nB\nc\nd", "", "a\r\nb\r\n"].map(bytes)
            var log = RuleLog(of: path, now: texts[0])
            for (old, new) in zip(texts, texts.dropFirst()) { log.note(.same("step"), from: old, to: new) }
            try AtomicFile.write(log.bytes, to: RuleLog.path(of: path), overwrite: true)
            var again = RuleLog(of: path, now: texts[4])
            var text = texts[4]
            for expected in texts.dropLast().reversed() {
                text = try again.turn(.undo, text)
                #expect(text == expected)
            }
            #expect(throws: PlannerError.self) { try again.turn(.undo, text) }
            for expected in texts.dropFirst() {
                text = try again.turn(.redo, text)
                #expect(text == expected)
            }
            #expect(throws: PlannerError.self) { try again.turn(.redo, text) }
        }
    }

    @Test("A change by another program is not undone, nor what was done before it")
    func foreign() throws {
        let path = "/nowhere/scenario.yaml"
        var log = RuleLog(of: path, now: bytes("a"))
        log.note(.same("one"), from: bytes("a"), to: bytes("b"))
        #expect(log.stacks(now: bytes("b")).done.count == 1)
        #expect(log.stacks(now: bytes("other")).done.isEmpty)
        log.note(.same("two"), from: bytes("other"), to: bytes("c"))
        #expect(log.stacks(now: bytes("c")).done.map(\.n) == [2])
    }

    @Test("A step that was written down and not made is given up, and so is a line that was cut off")
    func cut() throws {
        try Scratch.folder { folder in
            let path = folder + "/scenario.yaml"
            var log = RuleLog(of: path, now: bytes("a"))
            log.note(.same("one"), from: bytes("a"), to: bytes("b"))
            log.note(.same("two"), from: bytes("b"), to: bytes("c"))
            try AtomicFile.write(log.bytes, to: RuleLog.path(of: path), overwrite: true)
            #expect(RuleLog(of: path, now: bytes("b")).steps.count == 1)
            #expect(RuleLog(of: path, now: bytes("c")).steps.count == 2)
            try AtomicFile.write(Array(log.bytes.dropLast(9)), to: RuleLog.path(of: path), overwrite: true)
            #expect(RuleLog(of: path, now: bytes("b")).steps.count == 1)
        }
    }
}
