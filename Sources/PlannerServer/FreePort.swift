import ClusterPlanner
import Foundation

/// A port of this machine that nobody listens on.
enum FreePort {
    private static let tries = 20

    /// The first free one from a number on; 0 lets the system choose.
    ///
    /// - Throws: ``PlannerError`` of kind `.output` (E7333) where none of 20 is free.
    static func find(from first: Int) throws -> Int {
        if first == 0, let chosen = bound(0) { return chosen }
        let last = min(first + tries - 1, 65_535)
        for port in first...max(first, last) { if let free = bound(port) { return free } }
        throw PlannerError(
            .output, .portsTaken,
            Bilingual(
                zh: "端口 \(first)~\(last) 都已被占用", en: "all ports from \(first) to \(last) are taken"),
            mend: Bilingual(
                zh: "请用 --port 另选一个,或写 --port 0 由系统选择",
                en: "choose another with --port, or let the system choose with --port 0"))
    }

    /// The port, where it can be listened on; the system's choice for 0.
    private static func bound(_ port: Int) -> Int? {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var reuse: Int32 = 1
        setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr(Workbench.address)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                guard bind(file, generic, size) == 0, listen(file, 1) == 0, getsockname(file, generic, &size) == 0
                else {
                    return nil
                }
                return Int(UInt16(bigEndian: pointer.pointee.sin_port))
            }
        }
    }
}
