// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

// For tests: optimising them takes as long as optimising what they test. Those that try every plan of a map stay optimised.
let plain = strict + [.unsafeFlags(["-Onone"])]

// The facade, and every module that it hands on. Who imports the facade names them all: its own module file stays the same when one
// of them changes, and what names the facade alone would then be linked as it was built before, with values of another size.
let facade: [Target.Dependency] = [
    "ClusterPlanner", "CountyData", "CountyModel", "Handover", "PlanAudit", "PlanStudies", "Planning",
]

let package = Package(
    name: "cluster-planner",
    products: [
        .library(name: "ClusterPlanner", targets: ["ClusterPlanner"]),
        .executable(name: "planner", targets: ["planner"]),
        .executable(name: "planner-bench", targets: ["planner-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // Answers over HTTP; neither settings from the environment nor TLS are needed on the own machine.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.9.1"),
    ],
    targets: [
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
        .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
        .systemLibrary(name: "CGDAL", pkgConfig: "gdal", providers: [.apt(["libgdal-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCbc", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        // By which planner-bench says what callgrind counts.
        .target(name: "CCallgrind"),

        // What makes results repeat: random numbers, logarithms, a heap and threads that give the same everywhere.
        .target(name: "Repeatable", swiftSettings: strict),
        // The only module that speaks to the C libraries of geometry.
        .target(
            name: "Geospatial", dependencies: ["CGEOS", "CPROJ", "CGDAL", "Repeatable"], swiftSettings: strict),
        // SHA-256 of input files, behind a module of its own.
        .target(name: "Digest", dependencies: ["COpenSSL"], swiftSettings: strict),
        // Linear and integer programs; the only module that speaks to solvers.
        .target(name: "LinearSolver", dependencies: ["CCbc"], swiftSettings: strict),
        // Workbooks (.xlsx) of text and numbers, the only module that speaks to libxlsxwriter.
        .target(name: "Workbook", dependencies: ["CXLSXWriter", "Spreadsheet"], swiftSettings: strict),
        // Workbooks (.xlsx, .ods, .xls) read as a person sees them, the only module that speaks to minizip and libxml2.
        .target(name: "Spreadsheet", dependencies: ["CLibXML", "CMinizip"], swiftSettings: strict),
        // Pure Swift: graphs cut into contiguous regions. Knows no village and no polygon.
        .target(name: "Regionalization", dependencies: ["LinearSolver", "Repeatable"], swiftSettings: strict),
        // Regions of like units, as Ward's method and max-p make them: for comparison, not for plans.
        .target(name: "LikenessRegions", dependencies: ["Regionalization", "Repeatable"], swiftSettings: strict),
        // Made-up counties for the demo, the tests and the benchmarks.
        .target(name: "CountyGenerator", dependencies: ["Geospatial", "Repeatable"], swiftSettings: strict),
        // The domain, in the order of the data; each module uses only those above it.
        // What a county and a scenario are, and how both are worded.
        .target(
            name: "CountyModel", dependencies: ["Geospatial", .product(name: "Yams", package: "Yams")],
            // Into the program itself: it must work wherever it is copied to.
            resources: [.embedInCode("Presets/Files")], swiftSettings: strict),
        // Files become a county and findings.
        .target(
            name: "CountyData",
            dependencies: [
                "CountyModel", "Digest", "Geospatial", "Repeatable", "Spreadsheet",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        // The judge: rules and score from polygons and tables alone; may use no part of the search.
        .target(
            name: "PlanAudit",
            dependencies: [
                "CountyModel", "CountyData", "Geospatial", .product(name: "Algorithms", package: "swift-algorithms"),
            ],
            swiftSettings: strict),
        // Terms, the problem, the plan, its record on disk with the edits by hand, and reasons.
        .target(
            name: "Planning",
            dependencies: [
                "CountyModel", "CountyData", "PlanAudit", "Digest", "Geospatial", "LinearSolver", "Regionalization",
                .product(name: "Algorithms", package: "swift-algorithms"),
            ],
            swiftSettings: strict),
        // What is asked of plans: compare, sweep, stability.
        .target(
            name: "PlanStudies",
            dependencies: [
                "CountyModel", "CountyData", "PlanAudit", "Planning", "Digest", "Geospatial", "Regionalization",
                "Repeatable",
            ],
            swiftSettings: strict),
        // Everything that leaves: layers, GIS files, maps, reports, workbooks, the page.
        .target(
            name: "Handover",
            dependencies: [
                "CountyModel", "CountyData", "PlanAudit", "Planning", "PlanStudies", "Digest", "Geospatial",
                "Regionalization", "Repeatable", "Workbook",
            ],
            resources: [
                .embedInCode("Page/Files"), .embedInCode("Report/Files"), .embedInCode("GIS/Files"),
                .embedInCode("Styles/Files"),
            ], swiftSettings: strict),
        // The facade: one run from files to reasons, and all modules above under one name.
        .target(
            name: "ClusterPlanner",
            dependencies: [
                "CountyModel", "CountyData", "PlanAudit", "Planning", "PlanStudies", "Handover", "Regionalization",
            ],
            swiftSettings: strict),

        // The workbench: the page, live, for the own machine.
        .target(
            name: "PlannerServer",
            dependencies: facade + [
                "Digest", "Geospatial",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Page")], swiftSettings: strict),

        .executableTarget(
            name: "planner",
            dependencies: facade + [
                "Digest", "PlannerServer", "Regionalization",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "planner-bench",
            dependencies: facade + [
                "CCallgrind", "CountyGenerator", "Geospatial", "LikenessRegions", "LinearSolver",
                "Regionalization", "Repeatable",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Reads damaged files by the thousand (Tests/Fuzz/run.sh).
        .executableTarget(
            name: "planner-fuzz",
            dependencies: [
                "CountyData", "CountyGenerator", "CountyModel", "Geospatial", "Planning", "Repeatable",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/Fuzz", exclude: ["run.sh"], swiftSettings: strict),

        .testTarget(name: "GeospatialTests", dependencies: ["Geospatial"], swiftSettings: plain),
        .testTarget(name: "DigestTests", dependencies: ["Digest"], swiftSettings: plain),
        .testTarget(name: "LinearSolverTests", dependencies: ["LinearSolver"], swiftSettings: plain),
        .testTarget(name: "WorkbookTests", dependencies: ["Workbook"], swiftSettings: plain),
        .testTarget(
            name: "SpreadsheetTests", dependencies: ["CountyGenerator", "Repeatable", "Spreadsheet"],
            swiftSettings: plain),
        .testTarget(name: "RepeatableTests", dependencies: ["Repeatable"], swiftSettings: plain),
        .testTarget(
            name: "RegionalizationTests", dependencies: ["LinearSolver", "Regionalization", "Repeatable"],
            swiftSettings: strict),
        .testTarget(
            name: "LikenessRegionsTests", dependencies: ["LikenessRegions", "Repeatable"], swiftSettings: plain),
        .testTarget(name: "CountyGeneratorTests", dependencies: ["CountyGenerator"], swiftSettings: plain),
        // Small maps and scratch folders that several test targets share.
        .target(
            name: "TestCounties", dependencies: facade + ["Geospatial"], path: "Tests/TestCounties",
            swiftSettings: strict),
        .testTarget(
            name: "CountyModelTests",
            dependencies: facade + ["TestCounties", "CountyGenerator", "Geospatial", "Regionalization"],
            swiftSettings: plain),
        .testTarget(
            name: "CountyDataTests",
            dependencies: facade + ["TestCounties", "CountyGenerator", "Geospatial", "Regionalization"],
            swiftSettings: plain),
        .testTarget(
            name: "PlanAuditTests",
            dependencies: facade + ["TestCounties", "CountyGenerator", "Geospatial", "Regionalization"],
            swiftSettings: plain),
        .testTarget(
            name: "PlanningTests",
            dependencies: facade + ["TestCounties", "CountyGenerator", "Geospatial", "Regionalization"],
            exclude: ["FirstVersion"], swiftSettings: plain),
        .testTarget(
            name: "PlanStudiesTests",
            dependencies: facade + ["TestCounties", "CountyGenerator", "Geospatial", "Regionalization"],
            swiftSettings: plain),
        .testTarget(
            name: "HandoverTests",
            dependencies: facade + ["TestCounties", "CountyGenerator", "Geospatial", "Regionalization", "Repeatable"],
            swiftSettings: plain),
        .testTarget(
            name: "ClusterPlannerTests", dependencies: facade + ["TestCounties"], swiftSettings: plain),
        .testTarget(
            name: "PlannerServerTests",
            dependencies: facade + [
                "PlannerServer", "TestCounties", .product(name: "Hummingbird", package: "hummingbird"),
            ], swiftSettings: strict),
        .testTarget(
            name: "PlannerCommandTests",
            dependencies: facade + ["CountyGenerator", "Geospatial", "planner", "planner-bench"],
            exclude: ["Golden"], swiftSettings: plain),
    ]
)

// `make sanitize` watches every allocation of the modules that call C. Under the address sanitizer the whole package takes six
// times as long to build, and the rest of it calls no C.
if Context.environment["CLUSTER_PLANNER_ONLY_C"] != nil {
    let callers: Set = ["Geospatial", "Digest", "LinearSolver", "Spreadsheet", "Workbook"]
    let kept = callers.union(callers.map { $0 + "Tests" }).union(["Repeatable", "CountyGenerator"])
    package.targets.removeAll { $0.type != .system && !kept.contains($0.name) }
    package.products = []
    package.dependencies = []
}
