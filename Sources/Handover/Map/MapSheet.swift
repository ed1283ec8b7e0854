import CountyModel
import Geospatial

/// The sheet: its size, the frames on it, and the way from metres to millimetres.
struct MapSheet {
    package let width: Double
    package let height: Double
    /// 1 on A3; sizes of type and lines follow the sheet, but less than in proportion.
    package let factor: Double
    package let title: MapBox
    package let frame: MapBox
    /// Where table and legend stand: at the right of the map, or below it on a sheet that stands upright.
    let panel: MapBox
    package let footer: MapBox
    /// The paper it is printed on; `nil` for pictures, whose scale changes with the document they stand in.
    package let paper: MapOptions.Paper?
    /// Millimetres of paper per metre of land.
    package let scale: Double
    private let originX: Double
    private let originY: Double

    init(_ paper: MapOptions.Paper, land: Box?, isUpright: Bool = false) {
        self.paper = paper
        let (long, short) = Self.size(paper)
        (width, height) = isUpright ? (short, long) : (long, short)
        factor = (long / 420).squareRoot()
        let margin = 8 * factor
        let titleHeight = 19 * factor
        let footerHeight = 9 * factor
        let inner = MapBox(x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin)
        title = MapBox(x: inner.x, y: inner.y, width: inner.width, height: titleHeight)
        footer = MapBox(x: inner.x, y: inner.bottom - footerHeight, width: inner.width, height: footerHeight)
        let (top, middle) = (inner.y + titleHeight, inner.height - titleHeight - footerHeight)
        if isUpright {
            let panelHeight = Self.panelHeight * factor
            let frameHeight = middle - panelHeight - 4 * factor
            frame = MapBox(x: inner.x, y: top, width: inner.width, height: frameHeight)
            panel = MapBox(x: inner.x, y: footer.y - panelHeight, width: inner.width, height: panelHeight)
        } else {
            let panelWidth = Self.panelWidth * factor
            panel = MapBox(x: inner.right - panelWidth, y: top, width: panelWidth, height: middle)
            frame = MapBox(x: inner.x, y: top, width: inner.width - panelWidth - 4 * factor, height: middle)
        }
        (scale, originX, originY) = Self.fit(land, in: frame, factor)
    }

    /// Width of the panel beside a map, in millimetres at A3.
    static let panelWidth = 98.0
    /// Height of the panel below a map, in millimetres at A3.
    static let panelHeight = 86.0

    /// The sheet turned so that the land is drawn larger: upright only for land that is taller than wide.
    package static func turned(_ paper: MapOptions.Paper, land: Box?) -> MapSheet {
        let lying = MapSheet(paper, land: land)
        guard let land, land.maxY - land.minY > land.maxX - land.minX else { return lying }
        let upright = MapSheet(paper, land: land, isUpright: true)
        return upright.scale > lying.scale ? upright : lying
    }

    /// A sheet that is nothing but a map, for pictures in documents.
    ///
    /// - Parameters:
    ///   - width: millimetres.
    ///   - height: millimetres.
    ///   - factor: size of type and lines, 1 as on A3.
    init(picture width: Double, _ height: Double, factor: Double, land: Box?) {
        (self.width, self.height, self.factor, paper) = (width, height, factor, nil)
        let all = MapBox(x: 0, y: 0, width: width, height: height)
        let nothing = MapBox(x: 0, y: 0, width: 0, height: 0)
        (title, panel, footer, frame) = (nothing, nothing, nothing, all.inset(0.3))
        (scale, originX, originY) = Self.fit(land, in: frame, factor)
    }

    /// The same sheet with the map in a smaller frame, for several maps on one sheet.
    init(_ sheet: MapSheet, frame: MapBox, land: Box?) {
        (width, height, factor, paper) = (sheet.width, sheet.height, sheet.factor, sheet.paper)
        (title, panel, footer, self.frame) = (sheet.title, sheet.panel, sheet.footer, frame)
        (scale, originX, originY) = Self.fit(land, in: frame, sheet.factor)
    }

    /// Scale and origin that bring the land into the middle of a frame.
    private static func fit(_ land: Box?, in frame: MapBox, _ factor: Double) -> (Double, Double, Double) {
        let room = frame.inset(5 * factor)
        let box = land ?? Box(minX: 0, minY: 0, maxX: 1, maxY: 1)
        let (w, h) = (max(1, box.maxX - box.minX), max(1, box.maxY - box.minY))
        let scale = min(room.width / w, room.height / h)
        return (
            scale, room.x + (room.width - w * scale) / 2 - box.minX * scale,
            room.y + (room.height + h * scale) / 2 + box.minY * scale
        )
    }

    /// Width and height of a sheet lying on its long side, in millimetres (ISO 216).
    package static func size(_ paper: MapOptions.Paper) -> (Double, Double) {
        switch paper {
        case .a0: (1189, 841)
        case .a1: (841, 594)
        case .a2: (594, 420)
        case .a3: (420, 297)
        case .a4: (297, 210)
        }
    }

    /// What of the land lies in the frame, in metres.
    var shownLand: Box {
        Box(
            minX: (frame.x - originX) / scale, minY: (originY - frame.bottom) / scale,
            maxX: (frame.right - originX) / scale, maxY: (originY - frame.y) / scale)
    }

    package func x(_ easting: Double) -> Double { originX + easting * scale }

    package func y(_ northing: Double) -> Double { originY - northing * scale }
}
