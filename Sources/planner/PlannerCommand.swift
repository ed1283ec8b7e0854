import ArgumentParser
import ClusterPlanner

/// The command `planner`: from boundaries and a table to a plan on the map.
@main
struct PlannerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planner",
        abstract: "Propose cross-village joint Party committees from village boundaries and tables.",
        discussion: """
            Exit codes: 0 done; 1 internal error; 2 done, but findings above --fail-on; 3 no plan meets the rules; \
            4 plans differ (compare --exit-code); 64 usage; 65 data errors; 66 input missing or unreadable; 73 cannot write; 78 scenario wrong; 130 interrupted.
            """,
        version: Engine.version,
        subcommands: [
            InitCommand.self, PresetsCommand.self, FieldsCommand.self, CheckCommand.self, AdjacencyCommand.self,
            ClassifyCommand.self,
            ProposeCommand.self,
            ScoreCommand.self, ExplainCommand.self, EditCommand.self, StabilityCommand.self, CompareCommand.self,
            SweepCommand.self, MapCommand.self, ExportCommand.self, SchemaCommand.self,
        ])
}
