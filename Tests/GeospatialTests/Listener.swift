import Foundation

/// A server on this machine that nobody should speak to: it counts who tried.
final class Listener {
    /// Where it listens on 127.0.0.1.
    let port: UInt16
    private let socket: Int32

    init() throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = socket
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(socket, generic, length) | listen(socket, 64) | getsockname(socket, generic, &length)
            }
        }
        guard socket >= 0, code == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: address.sin_port)
        _ = fcntl(socket, F_SETFL, O_NONBLOCK)
    }

    deinit { close(socket) }

    /// Where a file may point at.
    var address: String { "http://127.0.0.1:\(port)" }

    /// How many connections were made since the last question.
    func connections() -> Int {
        var count = 0
        while true {
            let caller = accept(socket, nil, nil)
            if caller < 0 { return count }
            close(caller)
            count += 1
        }
    }
}
