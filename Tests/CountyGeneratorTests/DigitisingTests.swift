import CountyGenerator
import Geospatial
import Testing

struct DigitisingTests {
    @Test("Rings digitised apart are simple and keep their direction", arguments: [10, 255, 1000])
    func rings(villages: Int) {
        let clean = county(villages, 3, 100).polygons
        let dirty = county(villages, 3, 100).digitisedApart(seed: 11)
        #expect(dirty.featureStart == clean.featureStart)
        #expect(dirty.polygonStart == clean.polygonStart)
        for ring in 0..<(dirty.ringStart.count - 1) {
            #expect(PlainGeometry.isSimple(dirty, dirty.ringStart[ring]..<dirty.ringStart[ring + 1]))
            #expect((dirty.signedArea(ofRing: ring) > 0) == (clean.signedArea(ofRing: ring) > 0))
        }
    }

    @Test("The two digitisations of a border are at most five metres apart", arguments: [1, 2] as [UInt64])
    func distance(seed: UInt64) {
        let options = DigitisingOptions()
        #expect(options.greatestGap <= 5)
        let county = county(120, seed, 100)
        let (clean, dirty) = (county.polygons, county.digitisedApart(seed: seed, options: options))
        var owners: [PlainGeometry.Segment: [Int]] = [:]
        for feature in 0..<clean.featureCount {
            for run in clean.rings(of: feature) {
                for i in run.dropLast() { owners[PlainGeometry.Segment(clean, from: i), default: []].append(feature) }
            }
        }
        var greatest = 0.0
        for (segment, features) in owners where features.count == 2 {
            for t in [0, 0.25, 0.5, 0.75, 1] {
                let x = segment.ax + t * (segment.bx - segment.ax)
                let y = segment.ay + t * (segment.by - segment.ay)
                let apart = features.reduce(0) { $0 + PlainGeometry.distance(x, y, to: $1, of: dirty) }
                greatest = max(greatest, apart)
            }
        }
        #expect(greatest <= options.greatestGap)
        // The errors must also be there, or the twin would test nothing.
        #expect(greatest > 1.5)
    }

    @Test("Next to no vertex is where the neighbour has it, and the same seed gives the same twin")
    func independence() {
        let county = county(255, 1, 100)
        let dirty = county.digitisedApart(seed: 4)
        #expect(dirty == county.digitisedApart(seed: 4))
        #expect(dirty != county.digitisedApart(seed: 5))
        let places = Set(dirty.x.indices.map { PlainGeometry.Place(x: dirty.x[$0], y: dirty.y[$0]) })
        #expect(Double(places.count) > 0.98 * Double(dirty.x.count - dirty.ringStart.count))
    }
}
