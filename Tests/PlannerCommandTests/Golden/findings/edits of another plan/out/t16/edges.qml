<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0-Białowieża" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0" minScale="100000000" maxScale="0" readOnly="0" simplifyDrawingHints="1" simplifyDrawingTol="1" simplifyMaxScale="1" simplifyLocal="1" simplifyAlgorithm="0" symbologyReferenceScale="-1">
 <renderer-v2 type="RuleRenderer" forceraster="0" enableorderby="0" symbollevels="0" referencescale="-1">
  <rules key="{00000000-0000-4000-8000-000000000000}">
   <rule key="{00000000-0000-4000-8000-000000000001}" symbol="0" label="相邻,不同片区" filter="&quot;edge_kind&quot; = 'adjacent' AND &quot;is_same&quot; = 0"/>
   <rule key="{00000000-0000-4000-8000-000000000002}" symbol="1" label="相邻,同片区" filter="&quot;edge_kind&quot; = 'adjacent' AND &quot;is_same&quot; = 1"/>
   <rule key="{00000000-0000-4000-8000-000000000003}" symbol="2" label="认可相邻(隔河等)" filter="&quot;edge_kind&quot; = 'bridge'"/>
   <rule key="{00000000-0000-4000-8000-000000000004}" symbol="3" label="牵头村帮带薄弱村" filter="&quot;edge_kind&quot; = 'pair'"/>
  </rules>
  <symbols>
   <symbol type="line" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="capstyle" value="flat" type="QString"/>
      <Option name="customdash" value="0.6;0.9" type="QString"/>
      <Option name="customdash_unit" value="MM" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
      <Option name="line_color" value="200,200,200,255" type="QString"/>
      <Option name="line_style" value="solid" type="QString"/>
      <Option name="line_width" value="0.2" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="use_custom_dash" value="1" type="QString"/>
     </Option>
     <prop k="capstyle" v="flat"/>
     <prop k="customdash" v="0.6;0.9"/>
     <prop k="customdash_unit" v="MM"/>
     <prop k="joinstyle" v="round"/>
     <prop k="line_color" v="200,200,200,255"/>
     <prop k="line_style" v="solid"/>
     <prop k="line_width" v="0.2"/>
     <prop k="line_width_unit" v="MM"/>
     <prop k="use_custom_dash" v="1"/>
    </layer>
   </symbol>
   <symbol type="line" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="capstyle" value="round" type="QString"/>
      <Option name="customdash" value="5;2" type="QString"/>
      <Option name="customdash_unit" value="MM" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
      <Option name="line_color" value="111,143,174,255" type="QString"/>
      <Option name="line_style" value="solid" type="QString"/>
      <Option name="line_width" value="0.3" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="use_custom_dash" value="0" type="QString"/>
     </Option>
     <prop k="capstyle" v="round"/>
     <prop k="customdash" v="5;2"/>
     <prop k="customdash_unit" v="MM"/>
     <prop k="joinstyle" v="round"/>
     <prop k="line_color" v="111,143,174,255"/>
     <prop k="line_style" v="solid"/>
     <prop k="line_width" v="0.3"/>
     <prop k="line_width_unit" v="MM"/>
     <prop k="use_custom_dash" v="0"/>
    </layer>
   </symbol>
   <symbol type="line" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="capstyle" value="flat" type="QString"/>
      <Option name="customdash" value="1.6;0.8" type="QString"/>
      <Option name="customdash_unit" value="MM" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
      <Option name="line_color" value="31,111,180,255" type="QString"/>
      <Option name="line_style" value="solid" type="QString"/>
      <Option name="line_width" value="0.5" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="use_custom_dash" value="1" type="QString"/>
     </Option>
     <prop k="capstyle" v="flat"/>
     <prop k="customdash" v="1.6;0.8"/>
     <prop k="customdash_unit" v="MM"/>
     <prop k="joinstyle" v="round"/>
     <prop k="line_color" v="31,111,180,255"/>
     <prop k="line_style" v="solid"/>
     <prop k="line_width" v="0.5"/>
     <prop k="line_width_unit" v="MM"/>
     <prop k="use_custom_dash" v="1"/>
    </layer>
   </symbol>
   <symbol type="line" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="ArrowLine" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="arrow_start_width" value="0.3" type="QString"/>
      <Option name="arrow_start_width_unit" value="MM" type="QString"/>
      <Option name="arrow_type" value="0" type="QString"/>
      <Option name="arrow_width" value="0.3" type="QString"/>
      <Option name="arrow_width_unit" value="MM" type="QString"/>
      <Option name="head_length" value="1.5" type="QString"/>
      <Option name="head_length_unit" value="MM" type="QString"/>
      <Option name="head_thickness" value="0.9" type="QString"/>
      <Option name="head_thickness_unit" value="MM" type="QString"/>
      <Option name="head_type" value="0" type="QString"/>
      <Option name="is_curved" value="0" type="QString"/>
      <Option name="is_repeated" value="0" type="QString"/>
      <Option name="offset" value="0" type="QString"/>
      <Option name="offset_unit" value="MM" type="QString"/>
     </Option>
     <prop k="arrow_start_width" v="0.3"/>
     <prop k="arrow_start_width_unit" v="MM"/>
     <prop k="arrow_type" v="0"/>
     <prop k="arrow_width" v="0.3"/>
     <prop k="arrow_width_unit" v="MM"/>
     <prop k="head_length" v="1.5"/>
     <prop k="head_length_unit" v="MM"/>
     <prop k="head_thickness" v="0.9"/>
     <prop k="head_thickness_unit" v="MM"/>
     <prop k="head_type" v="0"/>
     <prop k="is_curved" v="0"/>
     <prop k="is_repeated" v="0"/>
     <prop k="offset" v="0"/>
     <prop k="offset_unit" v="MM"/>
     <symbol type="fill" name="@3@0" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleFill" enabled="1" pass="0" locked="0">
       <Option type="Map">
        <Option name="color" value="192,86,63,255" type="QString"/>
        <Option name="joinstyle" value="round" type="QString"/>
        <Option name="outline_color" value="255,255,255,255" type="QString"/>
        <Option name="outline_style" value="no" type="QString"/>
        <Option name="outline_width" value="0.26" type="QString"/>
        <Option name="outline_width_unit" value="MM" type="QString"/>
        <Option name="style" value="solid" type="QString"/>
       </Option>
       <prop k="color" v="192,86,63,255"/>
       <prop k="joinstyle" v="round"/>
       <prop k="outline_color" v="255,255,255,255"/>
       <prop k="outline_style" v="no"/>
       <prop k="outline_width" v="0.26"/>
       <prop k="outline_width_unit" v="MM"/>
       <prop k="style" v="solid"/>
      </layer>
     </symbol>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <aliases>
  <alias index="0" field="edge_id" name="连线编号"/>
  <alias index="1" field="edge_kind" name="连线类型"/>
  <alias index="2" field="from_code" name="起点代码"/>
  <alias index="3" field="from_name" name="起点村"/>
  <alias index="4" field="to_code" name="终点代码"/>
  <alias index="5" field="to_name" name="终点村"/>
  <alias index="6" field="from_cluster" name="起点片区"/>
  <alias index="7" field="to_cluster" name="终点片区"/>
  <alias index="8" field="is_same" name="是否同片区"/>
  <alias index="9" field="shared_m" name="共界长度(米)"/>
  <alias index="10" field="centre_km" name="驻地距离(公里)"/>
  <alias index="11" field="barrier_text" name="阻隔"/>
  <alias index="12" field="sim_industry" name="产业相似度"/>
  <alias index="13" field="reason_zh" name="说明"/>
  <alias index="14" field="reason_en" name="说明英文"/>
 </aliases>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="edge_id" width="-1" hidden="0"/>
   <column type="field" name="edge_kind" width="-1" hidden="0"/>
   <column type="field" name="from_code" width="-1" hidden="0"/>
   <column type="field" name="from_name" width="-1" hidden="0"/>
   <column type="field" name="to_code" width="-1" hidden="0"/>
   <column type="field" name="to_name" width="-1" hidden="0"/>
   <column type="field" name="from_cluster" width="-1" hidden="0"/>
   <column type="field" name="to_cluster" width="-1" hidden="0"/>
   <column type="field" name="is_same" width="-1" hidden="0"/>
   <column type="field" name="shared_m" width="-1" hidden="0"/>
   <column type="field" name="centre_km" width="-1" hidden="0"/>
   <column type="field" name="barrier_text" width="-1" hidden="0"/>
   <column type="field" name="sim_industry" width="-1" hidden="0"/>
   <column type="field" name="reason_zh" width="-1" hidden="0"/>
   <column type="field" name="reason_en" width="-1" hidden="0"/>
  </columns>
 </attributetableconfig>
 <conditionalstyles>
  <rowstyles/>
  <fieldstyles/>
 </conditionalstyles>
 <previewExpression>&quot;from_name&quot; || '—' || &quot;to_name&quot;</previewExpression>
 <mapTip>[% replace(&quot;reason_zh&quot;, map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]</mapTip>
</qgis>
