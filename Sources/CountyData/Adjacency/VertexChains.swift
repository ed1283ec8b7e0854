import Geospatial
import Repeatable
import Synchronization

/// All occurrences of every coordinate, as chains through the vertices of a polygon set.
///
/// `previous[i]` is the latest vertex before `i` with exactly the same coordinates, `none` when `i` is the first. A vertex that no
/// later one points to is the head of its chain. Closing vertices of rings stand in no chain. Built with an open-addressing
/// table that keeps four bytes per slot, so sixty million vertices fit.
struct VertexChains {
    package static let none = UInt32.max

    /// Chain links, one per vertex.
    package private(set) var previous: [UInt32]
    /// Whether a later vertex has the same coordinates (or the vertex closes its ring).
    package private(set) var isCovered: [Bool]

    /// - Complexity: O(vertices) time; each worker scans all vertices and stores the share whose hash is its own, so the chains
    ///   are the same for any number of workers.
    init(_ polygons: PolygonSet, workers: Int) {
        let count = polygons.x.count
        // Shares are even only when each holds many vertices, and the tables are sized for even shares.
        let workers = max(1, min(workers, 16, count / 4096))
        precondition(count < Int(UInt32.max), "more vertices than a 32-bit index holds")
        var previous = [UInt32](repeating: Self.none, count: count)
        var isCovered = [Bool](repeating: false, count: count)
        for ring in 0..<polygons.ringStart.count - 1 where polygons.ringStart[ring + 1] > polygons.ringStart[ring] {
            isCovered[polygons.ringStart[ring + 1] - 1] = true
        }
        polygons.x.withUnsafeBufferPointer { x in
            polygons.y.withUnsafeBufferPointer { y in
                previous.withUnsafeMutableBufferPointer { links in
                    isCovered.withUnsafeMutableBufferPointer { covered in
                        let shared = SharedBuffers(x: x, y: y, links: links, covered: covered)
                        _ = parallelMap(workers, threads: workers) { shared.chain(share: $0, of: workers) }
                    }
                }
            }
        }
        (self.previous, self.isCovered) = (previous, isCovered)
    }
}

/// Buffers that several workers use at once. Safe because each vertex belongs, by its hash, to one worker, and a worker writes
/// only entries of its own vertices.
private struct SharedBuffers: @unchecked Sendable {
    let x: UnsafeBufferPointer<Double>
    let y: UnsafeBufferPointer<Double>
    let links: UnsafeMutableBufferPointer<UInt32>
    let covered: UnsafeMutableBufferPointer<Bool>

    func chain(share: Int, of workers: Int) {
        var bits = 4
        while 1 << bits < x.count * 3 / workers { bits += 1 }
        let mask = (1 << bits) - 1
        var table = [UInt32](repeating: VertexChains.none, count: 1 << bits)
        table.withUnsafeMutableBufferPointer { table in
            for index in 0..<x.count {
                // Ring closers are covered from the start. An ordinary vertex is covered only by a later one, so it is not yet.
                if covered[index] { continue }
                let hash = vertexHash(x[index], y[index])
                if workers > 1, Int(hash >> 40) % workers != share { continue }
                var slot = Int(truncatingIfNeeded: hash) & mask
                while true {
                    let other = table[slot]
                    if other == VertexChains.none {
                        table[slot] = UInt32(index)
                        break
                    }
                    if x[Int(other)] == x[index], y[Int(other)] == y[index] {
                        links[index] = other
                        covered[Int(other)] = true
                        table[slot] = UInt32(index)
                        break
                    }
                    slot = (slot + 1) & mask
                }
            }
        }
    }
}

/// Mixes two coordinates into 64 bits (the finaliser of MurmurHash3 on a linear combination of their bit patterns).
@inline(__always)
func vertexHash(_ x: Double, _ y: Double) -> UInt64 {
    // Adding zero turns -0 into 0, which compares equal and must hash alike.
    var hash = (x + 0).bitPattern &* 0x9E37_79B9_7F4A_7C15 ^ ((y + 0).bitPattern &* 0xC2B2_AE3D_27D4_EB4F)
    hash ^= hash >> 33
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    hash = hash &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
}
