import Geospatial
import Testing

@Suite("What other threads may be given")
struct SendableTests {
    // That this compiles is the better half of the test; the other half is that no type is named twice.
    private static func requireSendable<Value: Sendable>(_: Value.Type) -> String { "\(Value.self)" }

    @Test("Land, points, layers and errors can be handed to another task")
    func values() async {
        let names = await Task.detached {
            [
                Self.requireSendable(PolygonSet.self), Self.requireSendable(LineSet.self),
                Self.requireSendable(Point.self),
                Self.requireSendable(Box.self), Self.requireSendable(CoordinateReferenceSystem.self),
                Self.requireSendable(VectorLayer.self), Self.requireSendable(FieldDefinition.self),
                Self.requireSendable(FieldValue.self), Self.requireSendable(LayerGeometry.self),
                Self.requireSendable(ValidityRepair.self), Self.requireSendable(GeospatialError.self),
            ]
        }.value
        #expect(Set(names).count == names.count)
    }
}
