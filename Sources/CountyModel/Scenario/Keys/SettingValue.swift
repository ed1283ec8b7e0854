/// A value that stands behind a key: how it is read from a file and how its default is written there.
package protocol SettingValue: Sendable {
    /// The value that is written; `nil` when it is of another kind, so that the default stays.
    init?(reading setting: Setting)

    /// How it is written; `nil` when there is nothing to write.
    ///
    /// - Parameter decimals: least digits behind the point of a number that is not 0.
    func written(decimals: Int) -> String?
}

/// A value of which a list may stand behind a key.
package protocol SettingItem: Sendable {
    /// What a list or a table holds.
    static func all(in setting: Setting) -> [Self]
    /// How a list that is not empty is written.
    static func written(_ list: [Self]) -> String
}

extension SettingItem where Self: SettingValue {
    package static func all(in setting: Setting) -> [Self] { setting.items.compactMap(Self.init(reading:)) }
    package static func written(_ list: [Self]) -> String {
        "[" + list.compactMap { $0.written(decimals: 0) }.joined(separator: ", ") + "]"
    }
}

extension Array: SettingValue where Element: SettingItem {
    package init?(reading setting: Setting) { self = Element.all(in: setting) }
    package func written(decimals: Int) -> String? { isEmpty ? nil : Element.written(self) }
}

extension Array: SettingItem where Element: SettingItem {}

extension Optional: SettingValue where Wrapped: SettingValue {
    package init?(reading setting: Setting) {
        guard let value = Wrapped(reading: setting) else { return nil }
        self = .some(value)
    }
    package func written(decimals: Int) -> String? { flatMap { $0.written(decimals: decimals) } }
}

extension Int: SettingValue {
    package init?(reading setting: Setting) {
        guard let value = setting.integer else { return nil }
        self = value
    }
    package func written(decimals: Int) -> String? { String(self) }
}

extension UInt64: SettingValue {
    package init?(reading setting: Setting) {
        guard let value = setting.text.flatMap({ UInt64($0) }) else { return nil }
        self = value
    }
    package func written(decimals: Int) -> String? { String(self) }
}

extension Double: SettingValue {
    package init?(reading setting: Setting) {
        guard let value = setting.number else { return nil }
        self = value
    }
    package func written(decimals: Int) -> String? {
        let text = ScalarText.canonical(self)
        if self == 0 || decimals == 0 { return text }
        let parts = text.split(separator: ".")
        let behind = parts.count > 1 ? String(parts[1]) : ""
        return "\(parts[0]).\(behind)" + String(repeating: "0", count: Swift.max(0, decimals - behind.count))
    }
}

extension Bool: SettingValue {
    package init?(reading setting: Setting) {
        guard let value = setting.flag else { return nil }
        self = value
    }
    package func written(decimals: Int) -> String? { String(self) }
}

extension String: SettingValue, SettingItem {
    package init?(reading setting: Setting) {
        guard let value = setting.text else { return nil }
        self = value
    }
    /// Quoted where it would be read as a number.
    package func written(decimals: Int) -> String? {
        if isEmpty { return nil }
        return ScalarText.number(self) == nil ? self : SettingCanonical.quoted(self)
    }
}
