import ArgumentParser
import ClusterPlanner
import Dispatch
import Foundation
import PlannerServer

/// `planner serve`: the workbench, a page of this machine by which plans are looked at and changed.
struct ServeCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: told(
            "在本机浏览器中打开工作台:看方案、改方案,不联网。",
            "Open the workbench in a browser of this machine: look at plans and change them, without any network."),
        discussion: told(
            "只在 127.0.0.1 上应答,别的电脑连不上。请用程序给出的完整地址打开(每次启动口令不同)。每次修改立即写入方案文件夹,与 planner edit 相同。按 Ctrl-C 结束。",
            "It answers on 127.0.0.1 only; no other machine reaches it. Open the whole address that it tells: its key is another one each time. Every change is written to the plan's folder at once, as planner edit does. Ctrl-C ends it."
        ))

    @Argument(
        help: .of(
            "工作文件夹:其中(至多下三层)有含 plan.json 的方案文件夹。",
            "Folder to work in: plans (folders with a plan.json) lie in it, up to three levels below."))
    var folder = "."

    @Option(
        name: .long,
        help: .of("端口;被占用时依次试后面的;0 由系统选择。", "Port; if it is taken, those after it are tried; 0 lets the system choose.")
    )
    var port = 8017

    @Flag(name: .long, help: .of("用默认浏览器打开。", "Open it in the default browser."))
    var open = false

    @Flag(name: .customLong("read-only"), help: .of("只看,不能修改。", "Look only; nothing can be changed."))
    var readOnly = false

    @Option(
        name: .long,
        help: .of("多少分钟无人使用后自行结束;默认不结束。", "Minutes without use after which it ends by itself; by default it does not."))
    var idle: Double?

    @Option(
        name: .long,
        help: .of(
            "含 leaflet.js 和 leaflet.css 的文件夹;默认为 Debian 的安装位置。",
            "Folder with leaflet.js and leaflet.css; by default where Debian installs them."))
    var leaflet: String?

    @OptionGroup var common: CommonOptions

    func check() throws {
        if !(0...65_535).contains(port) {
            throw UsageError.of("--port 应为 0~65535,不能是 \(port)。", "--port wants a number from 0 to 65535, not \(port).")
        }
        if let idle, !(idle > 0 && idle <= 100_000) {
            throw UsageError.of("--idle 应为大于 0 的分钟数。", "--idle wants a number of minutes above 0.")
        }
    }

    func reply(_ console: Console) throws -> Reply<ServeAnswer> {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw PlannerError(
                .input, .missingFile,
                Bilingual(zh: "找不到文件夹 \(folder)", en: "there is no folder \(folder)"), at: Place(file: folder),
                mend: Bilingual(zh: "请给出含参数文件和方案的文件夹", en: "give the folder of a scenario and its plans"))
        }
        let library = try LeafletFiles.read(folder: leaflet)
        let bench = Workbench(
            program: Bundle.main.executablePath ?? CommandLine.arguments[0], folder: folder, port: port,
            isReadOnly: readOnly, language: common.language, threads: common.threadCount,
            idleMinutes: idle)
        let (first, isOpened) = (port, open)
        let ended = ServedOutcome()
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            do {
                try await bench.run(library) { address, port in
                    if first != 0 && port != first {
                        console.warn("端口 \(first) 已被占用,改用 \(port)", "port \(first) is taken; using \(port)")
                    }
                    // Nothing behind the address: a terminal that opens it takes along what touches it.
                    console.say("工作台(按 Ctrl-C 结束):\n\(address)", "workbench (Ctrl-C ends it):\n\(address)")
                    if isOpened { Browser.open(address) }
                }
            } catch { ended.set(error) }
            done.signal()
        }
        done.wait()
        if let error = ended.error { throw error }
        return Reply(ServeAnswer())
    }
}
