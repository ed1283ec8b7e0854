import Geospatial

extension BorderZip {
    /// The polygons with their new borders; villages of which nothing moved keep every bit.
    ///
    /// Spikes of no width (there and back along the same edge) are cut off, rings without land are left out.
    func applied(to polygons: PolygonSet) -> PolygonSet {
        var result = PolygonSet()
        for feature in 0..<polygons.featureCount {
            guard map.isDoubtful[feature], moves(feature, polygons) else {
                result.appendFeature(feature, of: polygons)
                continue
            }
            for polygon in polygons.featureStart[feature]..<polygons.featureStart[feature + 1] {
                append(polygon, of: polygons, to: &result)
            }
            result.endFeature()
        }
        return result
    }

    private func moves(_ feature: Int, _ polygons: PolygonSet) -> Bool {
        polygons.vertices(of: feature).contains { vertex in
            let (place, edge) = (map.places.ofVertex[vertex], map.edges.ofVertex[vertex])
            return target[Int(place)] != place || edge >= 0 && !bends[Int(edge)].isEmpty
        }
    }

    private func append(_ polygon: Int, of polygons: PolygonSet, to result: inout PolygonSet) {
        let rings = polygons.polygonStart[polygon]..<polygons.polygonStart[polygon + 1]
        var isEmpty = true
        for ring in rings {
            let course = self.course(polygons.ringStart[ring]..<polygons.ringStart[ring + 1])
            guard course.count >= 3 else {
                if ring == rings.lowerBound { return }
                continue
            }
            for place in course + course.prefix(1) {
                result.appendVertex(places.x[Int(place)], places.y[Int(place)])
            }
            result.endRing()
            isEmpty = false
        }
        if !isEmpty { result.endPolygon() }
    }

    /// The places of a ring in order, without repetition at the end.
    private func course(_ run: Range<Int>) -> [Int32] {
        var course: [Int32] = []
        func add(_ place: Int32) {
            if course.last == place { return }
            if course.count >= 2, course[course.count - 2] == place {
                course.removeLast()
            } else {
                course.append(place)
            }
        }
        for vertex in run.dropLast() {
            add(target[Int(map.places.ofVertex[vertex])])
            let edge = map.edges.ofVertex[vertex]
            if edge < 0 { continue }
            let isForward = map.edges.edges[Int(edge)].low == map.places.ofVertex[vertex]
            for place in isForward ? bends[Int(edge)] : bends[Int(edge)].reversed() { add(place) }
        }
        // The same at the seam.
        while course.count >= 3 {
            if course[0] == course[course.count - 1] {
                course.removeLast()
            } else if course[1] == course[course.count - 1] {
                course.removeFirst()
            } else if course[0] == course[course.count - 2] {
                course.removeLast()
            } else {
                break
            }
        }
        return course
    }
}
