import ArgumentParser
import ClusterPlanner
import Foundation
import Synchronization

/// Runs the body of a command and turns what it throws into messages and an exit code.
func running(_ common: CommonOptions, _ body: (Console) throws -> Void) throws {
    let console = common.console
    do {
        try body(console)
    } catch let error as PlannerError {
        console.endProgress()
        console.fail(error)
        throw ExitCode(error.kind.rawValue)
    } catch let code as ExitCode {
        throw code
    } catch let error as ValidationError {
        throw error
    } catch {
        console.endProgress()
        console.fail(
            PlannerError(
                .internalFault, .internalError, Bilingual(zh: "程序内部错误:\(error)", en: "internal error: \(error)"),
                mend: Bilingual(zh: "请把输入文件与本消息发给开发者", en: "please report this message with the input files")))
        throw ExitCode(PlannerError.Kind.internalFault.rawValue)
    }
}

/// Set by the signal handler; a global, because a C function may capture nothing.
private let isInterruptRequested = Atomic<Bool>(false)

/// Ctrl-C, as a flag that long work looks at.
enum Interruption {
    /// From now on the first Ctrl-C asks work to end and the second kills the program.
    static func watch() {
        signal(SIGINT) { _ in
            if isInterruptRequested.exchange(true, ordering: .relaxed) { _exit(130) }
        }
    }

    static var requested: Bool { isInterruptRequested.load(ordering: .relaxed) }
}

extension Scenario {
    /// The scenario of a file with the changes the command line asks for.
    static func load(path: String, _ common: CommonOptions) throws -> Scenario {
        var scenario = try Scenario.load(path: path)
        scenario.solve.threads = common.threads ?? scenario.solve.threads ?? common.threadCount
        return scenario
    }
}

extension PlanningCase {
    /// Prepares a county that was read; where that fails, what was noticed while reading is said first, for it is often the cause.
    ///
    /// - Throws: ``PlannerError``; of kind `.data` where reading had met errors, also when preparing then failed for
    ///   another reason.
    static func make(
        _ reading: CountyReading, _ scenario: Scenario, _ common: CommonOptions, acceptsContradictions: Bool = false
    ) throws -> PlanningCase {
        do {
            return try PlanningCase(
                reading.county, scenario, threads: common.threadCount, acceptsContradictions: acceptsContradictions)
        } catch let error as PlannerError {
            let errors = reading.findings.filter { $0.severity == .error }
            common.console.report(reading.findings.filter { $0.severity == .warning })
            throw errors.isEmpty ? error : PlannerError(.data, errors + error.findings)
        }
    }
}
