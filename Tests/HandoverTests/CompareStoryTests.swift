import Testing

@testable import CountyModel
@testable import Handover

@Suite("Settings in the sentences of a comparison")
struct CompareStoryTests {
    @Test("A key is told by its rule and the end of its range, never by the section it stands in")
    func names() {
        #expect(SettingText.name(of: "must.villages.max").zh == "每片区村数上限")
        #expect(SettingText.name(of: "must.villages").zh == "每片区村数")
        #expect(SettingText.name(of: "must.towns.cross").zh == PlanRule.townCrossing.name.zh)
        #expect(SettingText.name(of: "no.such.key").zh == "no.such.key")
        for key in ScenarioKeys.all where key.path.hasPrefix("must.") {
            #expect(SettingText.name(of: key.path) != PlanRule.oneCluster.name, "\(key.path)")
        }
    }
}
