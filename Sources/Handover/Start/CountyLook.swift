import CountyData
import CountyModel
import Planning

/// What looking at a county gave, as far as it went.
package struct CountyLook: Sendable {
    /// The county; `nil` where it cannot be read.
    package private(set) var reading: CountyReading?
    /// The county ready to be planned; `nil` where it is not.
    package private(set) var setup: PlanningCase?
    /// Everything noticed, those that ended the work included.
    package private(set) var findings: [Finding]
    /// Why the work ended before its end; its findings are among the others.
    package private(set) var failure: PlannerError?

    /// The exit code that this asks for; `nil` when all is well.
    ///
    /// Errors met while reading are the likely cause of whatever failed later.
    package var exitCode: Int32? {
        if let failure, reading == nil || failure.kind == .internalFault { return failure.kind.rawValue }
        let isSpoilt = findings.contains { $0.severity == .error && failure?.findings.contains($0) != true }
        if let failure { return (isSpoilt ? .data : failure.kind).rawValue }
        return isSpoilt ? PlannerError.Kind.data.rawValue : nil
    }

    /// Looks at the county of a scenario; what goes wrong is told and not thrown.
    ///
    /// - Parameter threads: at work while borders are measured.
    package init(_ scenario: Scenario, threads: Int) {
        findings = scenario.findings
        do {
            let reading = try CountyReader.read(scenario)
            self.reading = reading
            findings += reading.findings + DataCheck.run(reading, scenario)
            let setup = try PlanningCase(
                reading.county, scenario, threads: threads, acceptsContradictions: true)
            self.setup = setup
            findings += setup.findings
            findings += try BorderDoubts.county(reading.county, setup.graph, scenario, threads: threads)
            // Rules that contradict each other hide no doubt about the data.
            failure = setup.contradiction
            findings += failure?.findings ?? []
        } catch let error as PlannerError {
            findings += error.findings.filter { !findings.contains($0) }
            failure = error
        } catch {
            let fault = PlannerError(
                .internalFault, .internalError, Bilingual(zh: "程序内部错误:\(error)", en: "internal error: \(error)"),
                mend: Bilingual(zh: "请把输入文件与本消息发给开发者", en: "please report this message with the input files"))
            (findings, failure) = (findings + fault.findings, fault)
        }
    }
}
