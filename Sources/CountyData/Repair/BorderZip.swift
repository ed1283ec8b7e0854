import Geospatial

/// Pulls borders digitised apart onto each other, like a zip.
///
/// Villages are taken in the order of their indices. A place of a later village moves to the nearest vertex, else to the nearest
/// point, of a facing border already settled; its edges are led through the settled vertices along them. Where three or more
/// villages come together, all places within the tolerance go to one of them first. Nothing moves twice, and each edge is led
/// only through places within the tolerance of where it lay, so no point of a border moves further than the tolerance: a
/// straight edge is convex, and what lies between two places near it lies near it too.
struct BorderZip {
    package let map: DoubtfulBorders
    package let tolerance: Double
    package private(set) var places: PlaceMap
    /// Where each place goes; itself when it stays.
    package private(set) var target: [Int32]
    /// Places an edge is led through, from its low to its high end.
    private(set) var bends: [[Int32]]
    private let incident: PlaceIncidence
    private var isFree: [Bool]
    private var isSettled: [Bool]
    private var isLed: [Bool]
    private var settled: SegmentBuckets
    /// Where a place was put inside a settled segment.
    private var splits: [Split] = []
    private var splitOfPlace: [Int32: (segment: Int, share: Double)] = [:]

    private struct Split {
        let edge: Int32
        let after: Int
        let share: Double
        let place: Int32
    }
    /// Position of every settled segment in the path of its edge, and whether it runs from low to high.
    private var positions: [(position: Int32, isForward: Bool)] = []

    /// Places that must stay as they are; so do the edges between two of them.
    private let isPinned: [Bool]

    init(_ polygons: PolygonSet, _ map: DoubtfulBorders, toleranceMeters: Double, isPinned: [Bool]) {
        self.isPinned = isPinned
        (self.map, tolerance, places) = (map, toleranceMeters, map.places)
        target = (0..<Int32(map.places.x.count)).map { $0 }
        bends = [[Int32]](repeating: [], count: map.edges.edges.count)
        incident = PlaceIncidence(polygons, map)
        isFree = incident.isFree
        for place in isPinned.indices where isPinned[place] { isFree[place] = false }
        isSettled = [Bool](repeating: false, count: target.count)
        isLed = [Bool](repeating: false, count: map.edges.edges.count)
        let box = Box(x: polygons.x, y: polygons.y) ?? Box(minX: 0, minY: 0, maxX: 1, maxY: 1)
        settled = SegmentBuckets(box, count: map.segments.count, least: 2 * toleranceMeters)
        joinJunctions()
        zip(polygons)
        applySplits()
    }

    // MARK: Junctions

    /// Where three or more villages come together, one place is chosen and the others within the tolerance go there.
    private mutating func joinJunctions() {
        let junctions = Junctions(map, incident, toleranceMeters: tolerance)
        for junction in junctions.list {
            let anchor = junction.anchor
            for place in junction.places where isFree[Int(place)] && !isSettled[Int(place)] {
                guard places.distance(place, anchor) <= tolerance else { continue }
                target[Int(place)] = anchor
                isSettled[Int(place)] = true
            }
            isSettled[Int(anchor)] = true
        }
        for junction in junctions.list { lead(throughJunction: junction.anchor) }
    }

    /// Leads the edges that pass a junction without an end there through it.
    private mutating func lead(throughJunction anchor: Int32) {
        let (x, y) = (places.x[Int(anchor)], places.y[Int(anchor)])
        map.grid.forEachNear(x, y, x, y, reach: tolerance) { _, segment in
            guard map.isActive[Int(segment.edge)] else { return }
            let (low, high) = (map.edges.edges[Int(segment.edge)].low, map.edges.edges[Int(segment.edge)].high)
            if target[Int(low)] == anchor || target[Int(high)] == anchor || isPinned(edge: segment.edge) { return }
            let (share, distance) = segment.nearest(x, y)
            guard distance <= tolerance, share > 0, share < 1 else { return }
            if !bends[Int(segment.edge)].contains(anchor) { bends[Int(segment.edge)].append(anchor) }
        }
    }

    private func isPinned(edge: Int32) -> Bool {
        isPinned[Int(map.edges.edges[Int(edge)].low)] && isPinned[Int(map.edges.edges[Int(edge)].high)]
    }

    // MARK: Zip

    private mutating func zip(_ polygons: PolygonSet) {
        for edge in map.isActive.indices where map.isActive[edge] && isPinned(edge: Int32(edge)) {
            addSettled(Int32(edge))
        }
        for feature in 0..<polygons.featureCount where map.isDoubtful[feature] {
            for run in polygons.rings(of: feature) {
                for vertex in run.dropLast() {
                    let place = map.places.ofVertex[vertex]
                    if isFree[Int(place)] && !isSettled[Int(place)] { settle(place, after: vertex, run) }
                }
            }
            var own: [Int32] = []
            for run in polygons.rings(of: feature) {
                for vertex in run.dropLast() where map.edges.ofVertex[vertex] >= 0 {
                    let edge = map.edges.ofVertex[vertex]
                    if map.isActive[Int(edge)] { own.append(edge) }
                }
            }
            for edge in own { lead(edge) }
            for edge in own { addSettled(edge) }
        }
    }

    /// Moves a place onto the nearest facing border that is settled, if one is within the tolerance.
    private mutating func settle(_ place: Int32, after vertex: Int, _ run: Range<Int>) {
        isSettled[Int(place)] = true
        let (x, y) = (places.x[Int(place)], places.y[Int(place)])
        var vertexFound: (distance: Double, place: Int32)?
        var segmentFound: (distance: Double, segment: Int, share: Double)?
        settled.forEachNear(x, y, x, y, reach: tolerance) { index, segment in
            let (share, distance) = segment.nearest(x, y)
            guard distance <= tolerance, !incident.has(segment.feature, at: place) else { return }
            guard incident.faces(segment, at: place) else { return }
            if segmentFound.map({ (distance, index) < ($0.distance, $0.segment) }) ?? true {
                segmentFound = (distance, index, share)
            }
            for end in [segment.from, segment.to] {
                let away = hypotenuse(x - places.x[Int(end)], y - places.y[Int(end)])
                guard away <= tolerance else { continue }
                if vertexFound.map({ (away, end) < ($0.distance, $0.place) }) ?? true { vertexFound = (away, end) }
            }
        }
        if let vertexFound {
            target[Int(place)] = vertexFound.place
        } else if let segmentFound {
            put(place, on: segmentFound.segment, segmentFound.share, after: vertex, run)
        }
    }

    private mutating func put(_ place: Int32, on segment: Int, _ share: Double, after vertex: Int, _ run: Range<Int>) {
        // Noise must not make the border run back on the line it is put on: such a place goes where the one before it went.
        let before = map.places.ofVertex[vertex == run.lowerBound ? run.upperBound - 2 : vertex - 1]
        let previous = target[Int(before)]
        if let known = splitOfPlace[previous], known.segment == segment, known.share <= share,
            places.distance(place, previous) <= tolerance
        {
            target[Int(place)] = previous
            return
        }
        target[Int(place)] = split(segment, share)
    }

    /// A new place on a settled segment.
    private mutating func split(_ segment: Int, _ share: Double) -> Int32 {
        let line = settled.segments[segment]
        let new = Int32(places.x.count)
        places.x.append(line.x0 + share * (line.x1 - line.x0))
        places.y.append(line.y0 + share * (line.y1 - line.y0))
        target.append(new)
        let (position, isForward) = positions[segment]
        splits.append(
            Split(edge: line.edge, after: Int(position), share: isForward ? share : 1 - share, place: new))
        splitOfPlace[new] = (segment, share)
        return new
    }

    /// Leads an edge through the settled vertices that face it within the tolerance.
    private mutating func lead(_ edge: Int32) {
        guard !isLed[Int(edge)] else { return }
        let ends = map.edges.edges[Int(edge)]
        let line = BorderSegment(
            x0: map.places.x[Int(ends.low)], y0: map.places.y[Int(ends.low)], x1: map.places.x[Int(ends.high)],
            y1: map.places.y[Int(ends.high)], feature: ends.left, edge: edge, from: ends.low, to: ends.high)
        let (first, last) = (target[Int(ends.low)], target[Int(ends.high)])
        let from = line.nearest(places.x[Int(first)], places.y[Int(first)]).share
        let to = line.nearest(places.x[Int(last)], places.y[Int(last)]).share
        // Land left of low → high faces borders that run the other way; land right of it those that run the same way.
        let direction = ends.leftCount > 0 ? 1.0 : -1.0
        var found: [(share: Double, place: Int32)] = bends[Int(edge)].map {
            (line.nearest(places.x[Int($0)], places.y[Int($0)]).share, $0)
        }
        settled.forEachNear(line.x0, line.y0, line.x1, line.y1, reach: tolerance) { _, segment in
            guard segment.feature != ends.left, segment.feature != ends.right else { return }
            guard segment.cosine(line.x1 - line.x0, line.y1 - line.y0) * direction < -0.3 else { return }
            for end in [segment.from, segment.to] where end != first && end != last {
                let (share, distance) = line.nearest(places.x[Int(end)], places.y[Int(end)])
                if distance <= tolerance { found.append((share, end)) }
            }
        }
        for cut in throats(of: line, direction) {
            found.append((line.nearest(places.x[Int(cut)], places.y[Int(cut)]).share, cut))
        }
        found = found.filter { $0.share > from && $0.share < to && $0.place != first && $0.place != last }
        found.sort { $0 < $1 }
        bends[Int(edge)] = found.reduce(into: []) { if !$0.contains($1.place) { $0.append($1.place) } }
    }

    /// New places on settled segments where a facing one comes within the tolerance, or leaves it, without a vertex near: long
    /// straight borders that cross at a small angle. There the narrow part is closed and the wide part stays as it is.
    private mutating func throats(of line: BorderSegment, _ direction: Double) -> [Int32] {
        let length = line.length
        guard length > 2 * tolerance else { return [] }
        let (ux, uy) = ((line.x1 - line.x0) / length, (line.y1 - line.y0) / length)
        let ends = map.edges.edges[Int(line.edge)]
        var cuts: [(segment: Int, share: Double)] = []
        settled.forEachNear(line.x0, line.y0, line.x1, line.y1, reach: tolerance) { index, other in
            guard other.feature != ends.left, other.feature != ends.right else { return }
            guard other.cosine(ux, uy) * direction < -0.9 else { return }
            let (p, q) = ((other.x0 - line.x0, other.y0 - line.y0), (other.x1 - line.x0, other.y1 - line.y0))
            let (alongP, alongQ) = (p.0 * ux + p.1 * uy, q.0 * ux + q.1 * uy)
            let (leftP, leftQ) = (ux * p.1 - uy * p.0, ux * q.1 - uy * q.0)
            guard leftP != leftQ, alongP != alongQ else { return }
            // Shares of the other segment between which it lies within the tolerance and beside this one.
            func share(left: Double) -> Double { (left - leftP) / (leftQ - leftP) }
            func share(along: Double) -> Double { (along - alongP) / (alongQ - alongP) }
            let reach = tolerance * 0.999
            let band = [share(left: -reach), share(left: reach)].sorted()
            let beside = [share(along: 0), share(along: length)].sorted()
            let (from, to) = (max(0, beside[0], band[0]), min(1, beside[1], band[1]))
            guard (to - from) * other.length > 2 * tolerance else { return }
            if from == band[0] { cuts.append((index, from)) }
            if to == band[1] { cuts.append((index, to)) }
        }
        cuts.sort { $0 < $1 }
        var result: [Int32] = []
        for (index, cut) in cuts.enumerated() where index == 0 || cuts[index - 1] != cut {
            if isClear(cut.segment, cut.share, of: line) { result.append(split(cut.segment, cut.share)) }
        }
        return result
    }

    /// Whether no third village has a border near: the tip of a village between two others must not be cut off.
    private func isClear(_ segment: Int, _ share: Double, of line: BorderSegment) -> Bool {
        let other = settled.segments[segment]
        let ends = map.edges.edges[Int(line.edge)]
        let x = other.x0 + share * (other.x1 - other.x0)
        let y = other.y0 + share * (other.y1 - other.y0)
        var isClear = true
        map.grid.forEachNear(x, y, x, y, reach: tolerance) { _, third in
            if third.feature == ends.left || third.feature == ends.right || third.feature == other.feature { return }
            if third.nearest(x, y).distance <= tolerance { isClear = false }
        }
        return isClear
    }

    private mutating func addSettled(_ edge: Int32) {
        if isLed[Int(edge)] { return }
        isLed[Int(edge)] = true
        let ends = map.edges.edges[Int(edge)]
        let path = self.path(of: edge)
        for (position, (a, b)) in Swift.zip(path, path.dropFirst()).enumerated() where a != b {
            if ends.leftCount > 0 { addSettled(a, b, edge, ends.left, position, true) }
            if ends.rightCount > 0 { addSettled(b, a, edge, ends.right, position, false) }
        }
    }

    private mutating func addSettled(
        _ a: Int32, _ b: Int32, _ edge: Int32, _ feature: Int32, _ position: Int, _ isForward: Bool
    ) {
        settled.add(
            BorderSegment(
                x0: places.x[Int(a)], y0: places.y[Int(a)], x1: places.x[Int(b)], y1: places.y[Int(b)],
                feature: feature, edge: edge, from: a, to: b))
        positions.append((Int32(position), isForward))
    }

    /// All places of an edge's new course, from its low to its high end.
    package func path(of edge: Int32) -> [Int32] {
        let ends = map.edges.edges[Int(edge)]
        return [target[Int(ends.low)]] + bends[Int(edge)] + [target[Int(ends.high)]]
    }

    private mutating func applySplits() {
        splits.sort { ($0.edge, $0.after, $0.share, $0.place) < ($1.edge, $1.after, $1.share, $1.place) }
        var next = 0
        while next < splits.count {
            let edge = splits[next].edge
            let old = path(of: edge)
            var new: [Int32] = []
            for (position, place) in old.enumerated() {
                new.append(place)
                while next < splits.count, splits[next].edge == edge, splits[next].after == position {
                    new.append(splits[next].place)
                    next += 1
                }
            }
            bends[Int(edge)] = Array(new.dropFirst().dropLast())
        }
    }
}
