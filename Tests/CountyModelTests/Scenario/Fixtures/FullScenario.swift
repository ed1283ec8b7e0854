/// A scenario with every section of the format, for a county that does not exist.
enum FullScenario {
    /// The text of the file.
    static let text = """
        # 测试用:青禾县
        schema: "1.0"
        name: trial-1
        title: 青禾县片区方案(试)
        author: 测试单位甲、测试单位乙
        extends: null

        terms: {committee: {zh: 片区党建联盟, en: "Party alliance"}}

        data:
          county_name: 青禾县
          county_code: "990202"
          code_kind: cn12
          villages:
            path: input/border.gpkg
            layer: villages
            encoding: GB18030
            crs: EPSG:4549
            code_field: DM
            name_field: MC
            town_field: XZ
            code_take: 12
            dissolve: false
            swap_axes: true
          tables:
            - path: input/basics.xlsx
              sheet: 2
              header_row: 3
              join: [town_name, village_name]
              year: 2024
              columns: {"收入(甲)": income_operating, 祠堂: old_hall}
              units: {"收入(甲)": 元, 林地: 公顷}
            - {path: input/more.csv, sheet: 第一页, header_row: auto, encoding: UTF-8}
          history: [{path: input/2023.csv, year: 2023}]
          roads: input/roads.gpkg
          rivers: input/rivers.gpkg
          points: input/seats.geojson
          points_shift: gcj02
          places: input/places.csv
          departments: input/dept.csv
          leaders: null
          projects: input/projects.csv
          aliases: null
          with_names: true
          name_match: {strip: [村, 村委会], max_edit: 2, auto_accept: true}
          topology: {snap_m: 0.5, gap_area_m2: 900, fix: repair}

        indicators:
          strength: {weights: entropy, standardize: minmax, columns: {income_total: 3, assets: 1}}
          need: {weights: equal, standardize: zscore, columns: {income_gap: 1, debt: 1}}
          missing: town_median

        classes:
          income_measure: income_regular
          strong: {min: 60}
          weak: {below: 15}
          also_weak: [is_weak]
          also_strong: [is_key]
          grade_scheme: 两档
          schemes: {两档: [好, 差], 三档: ["1", "2", "3"]}

        must:
          connected: true
          contiguity: {kind: queen, min_shared_m: 30}
          bridges: {max_gap_m: 120, list: [["990202100201", "990202100202"]]}
          islands: error
          villages: {min: 4, max: 10}
          population: {min: 2500}
          party_members: {max: 900}
          strong_per_cluster: {min: 1, max: 3}
          weak_per_strong: {max: 4.5}
          lead_far_km: {max: 9.5}
          lead_far_min: {max: 25}
          towns: {cross: forbid, no_cross: [南岭镇]}
          together: [["990202100203", "990202100204"]]
          apart: [["990202100205", "990202100206", "990202100207"]]
          exclude: ["990202100208"]
          keep:
            - {name: 河口片区, members: ["990202100209", "990202100210"], lead: "990202100209"}
          leave_out: {allowed: true, max_share: 0.25}

        lead:
          count: {min: 8, max: 14}
          fixed: ["990202100211"]
          banned: ["990202100212"]
          rank_by: {party_members: 2, centrality: 1}
          qualify: {income_regular: {min: 60}, lead_ok: {not: false}, is_backward: false, grade_local: 好}
          fallback: none
          appointed_per_town: 0
        org_form: [{members: 50, form: 党总支, approve: 乡镇党委}, {members: 100, form: 党委, approve: 县委}]
        team: {deputy_per_cluster: 1}

        prefer:
          mode: 强强联合
          compact: {weight: 2, d_max_km: 15}
          industry: {weight: 1, chain: [[茶叶, 茶厂, 旅游]]}
          lift: {weight: 1, gap_wan: 12, surplus_wan: 30}
          resources: {weight: 0.5, mode: alike, columns: [forest_mu, water_mu]}
          same_town: 0.25
          keep_existing: 0
          history: {weight: 0.25, field: old_hall}
          cohesion: 0.2
          balance: {weight: 0.1, of: [population]}

        costs:
          committee: 0.8
          appointed_lead: 2
          cross_town: 0.4
          left_out: {weak: 0.7, backward: 0.9, other: 0.2}
          capacity: {base: 2, per_surplus: 5}

        pairs: {enabled: true, per_strong: 2}
        five_ones: {enabled: false}
        departments: {enabled: true}
        county_lead: {enabled: true}
        first_secretary: {enabled: true, total: 12}
        belts: {enabled: true}
        funds: {enabled: true, pool: 900}
        enclave: {enabled: false}
        tiers: [村, 镇, 县]
        targets: {base_year: 2024, share_upgraded: {2025: 0.4}}

        solve:
          {seed: 18446744073709551615, iterations: 5000, time_s: 7.5, restarts: 2, threads: 3, plans: 2, min_difference: 0.2}
        output:
          dir: result
          formats: [xlsx, geojson, xlsx]
          crs: EPSG:4549
          decimals: 6
          fields: short
          names_of_people: true
          languages: [en]
          map: {paper: A1, title: 图, scale_bar: false, north: false, notice: 内部, review_no: "7"}
        """
}
