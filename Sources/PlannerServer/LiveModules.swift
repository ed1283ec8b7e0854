import ClusterPlanner

/// What makes the offline page live, in the order in which the modules are run.
enum LiveModules {
    static var all: LivePage.Further {
        LivePage.Further(
            modules: plan.map(text), shell: shell.map(text), style: styles.map(text).joined(separator: "\n"))
    }

    /// Behind the modules of the page, where there is a plan.
    private static let plan = [
        PackageResources.live_words_js, PackageResources.live_plan_js, PackageResources.live_menu_js,
        PackageResources.live_hand_js, PackageResources.live_support_js,
        PackageResources.live_main_js,
    ]
    /// Before any plan: what all screens share, the screens in the order of the work, then what begins.
    private static let shell = [
        PackageResources.shell_core_js, PackageResources.shell_jobs_js,
        PackageResources.live_data_files_js, PackageResources.live_data_map_js, PackageResources.live_data_county_js,
        PackageResources.live_data_fields_js, PackageResources.live_data_doubts_js, PackageResources.live_data_js,
        PackageResources.live_rules_js, PackageResources.live_rules_form_js, PackageResources.live_rules_lists_js,
        PackageResources.live_rules_score_js,
        PackageResources.shell_propose_js, PackageResources.shell_papers_js,
        PackageResources.shell_start_js,
    ]
    private static let styles = [
        PackageResources.live_css, PackageResources.shell_css, PackageResources.live_data_css,
        PackageResources.live_rules_css,
    ]

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
