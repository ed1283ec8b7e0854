<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0-Białowieża" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0" minScale="100000000" maxScale="0" readOnly="0" simplifyDrawingHints="1" simplifyDrawingTol="1" simplifyMaxScale="1" simplifyLocal="1" simplifyAlgorithm="0" symbologyReferenceScale="-1">
 <renderer-v2 type="categorizedSymbol" attr="cluster_id" forceraster="0" enableorderby="0" symbollevels="0" referencescale="-1">
  <categories>
   <category value="P01" type="string" symbol="0" label="P01 羊桥片区" render="true"/>
   <category value="P02" type="string" symbol="1" label="P02 奇坎片区" render="true"/>
   <category value="P03" type="string" symbol="2" label="P03 横塍片区" render="true"/>
   <category value="P04" type="string" symbol="3" label="P04 竹塘片区" render="true"/>
  </categories>
  <symbols>
   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="color" value="243,160,156,255" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
      <Option name="outline_color" value="51,80,110,255" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="outline_width" value="0.7" type="QString"/>
      <Option name="outline_width_unit" value="MM" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
     <prop k="color" v="243,160,156,255"/>
     <prop k="joinstyle" v="round"/>
     <prop k="outline_color" v="51,80,110,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.7"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="style" v="solid"/>
    </layer>
   </symbol>
   <symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="color" value="123,188,246,255" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
      <Option name="outline_color" value="51,80,110,255" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="outline_width" value="0.7" type="QString"/>
      <Option name="outline_width_unit" value="MM" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
     <prop k="color" v="123,188,246,255"/>
     <prop k="joinstyle" v="round"/>
     <prop k="outline_color" v="51,80,110,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.7"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="style" v="solid"/>
    </layer>
   </symbol>
   <symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="color" value="235,236,174,255" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
      <Option name="outline_color" value="51,80,110,255" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="outline_width" value="0.7" type="QString"/>
      <Option name="outline_width_unit" value="MM" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
     <prop k="color" v="235,236,174,255"/>
     <prop k="joinstyle" v="round"/>
     <prop k="outline_color" v="51,80,110,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.7"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="style" v="solid"/>
    </layer>
   </symbol>
   <symbol type="fill" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="color" value="174,248,212,255" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
      <Option name="outline_color" value="51,80,110,255" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="outline_width" value="0.7" type="QString"/>
      <Option name="outline_width_unit" value="MM" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
     <prop k="color" v="174,248,212,255"/>
     <prop k="joinstyle" v="round"/>
     <prop k="outline_color" v="51,80,110,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.7"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="style" v="solid"/>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="&quot;cluster_id&quot; || '\n' || &quot;cluster_name&quot;" isExpression="1" useSubstitutions="0" fontFamily="Microsoft YaHei" fontSize="9" fontSizeUnit="Point" fontWeight="75" fontItalic="0" fontUnderline="0" fontStrikeout="0" namedStyle="Bold" textColor="28,47,69,255" textOpacity="1" textOrientation="horizontal" multilineHeight="1" capitalization="0" fontKerning="1" fontLetterSpacing="0" fontWordSpacing="0" blendMode="0" allowHtml="0">
    <families>
     <family name="Microsoft YaHei"/>
     <family name="Noto Sans CJK SC"/>
     <family name="Source Han Sans CN"/>
     <family name="WenQuanYi Micro Hei"/>
    </families>
    <text-buffer bufferDraw="1" bufferSize="0.6" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.85" bufferJoinStyle="128" bufferNoFill="1" bufferBlendMode="0"/>
   </text-style>
   <text-format multilineAlign="1" wrapChar="" autoWrapLength="0" decimals="3"/>
   <placement placement="4" dist="0" distUnits="MM" priority="10" centroidInside="1" centroidWhole="1" fitInPolygonOnly="0" offsetType="1" quadOffset="4" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR"/>
   <rendering drawLabels="1" displayAll="0" obstacle="0" obstacleFactor="1" scaleVisibility="0" scaleMin="1" scaleMax="0" labelPerPart="0" mergeLines="0" upsidedownLabels="0" unplacedVisibility="0" zIndex="0"/>
   <dd_properties>
    <Option type="Map">
     <Option name="name" value="" type="QString"/>
     <Option name="properties" type="Map"/>
     <Option name="type" value="collection" type="QString"/>
    </Option>
   </dd_properties>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <aliases>
  <alias index="0" field="cluster_id" name="片区编号"/>
  <alias index="1" field="cluster_name" name="片区名称"/>
  <alias index="2" field="scenario_id" name="参数方案"/>
  <alias index="3" field="run_id" name="运行编号"/>
  <alias index="4" field="town_names" name="所含乡镇"/>
  <alias index="5" field="town_count" name="乡镇数(个)"/>
  <alias index="6" field="main_town_share" name="主乡镇占比"/>
  <alias index="7" field="cross_town" name="是否跨乡镇"/>
  <alias index="8" field="village_count" name="村数(个)"/>
  <alias index="9" field="strong_count" name="强村数(个)"/>
  <alias index="10" field="weak_count" name="薄弱村数(个)"/>
  <alias index="11" field="member_names" name="成员村"/>
  <alias index="12" field="member_codes" name="成员村代码"/>
  <alias index="13" field="lead_code" name="牵头村代码"/>
  <alias index="14" field="lead_name" name="牵头村"/>
  <alias index="15" field="secretary_from" name="书记来源"/>
  <alias index="16" field="org_form" name="组织形式"/>
  <alias index="17" field="pop_registered" name="户籍人口(人)"/>
  <alias index="18" field="pop_resident" name="常住人口(人)"/>
  <alias index="19" field="party_members" name="党员数(人)"/>
  <alias index="20" field="cadre_count" name="两委干部数(人)"/>
  <alias index="21" field="income_year" name="收入年度(年)"/>
  <alias index="22" field="income_sum" name="收入合计(万元)"/>
  <alias index="23" field="income_avg" name="收入村均(万元)"/>
  <alias index="24" field="income_min" name="收入最低(万元)"/>
  <alias index="25" field="income_max" name="收入最高(万元)"/>
  <alias index="26" field="weak_gap_sum" name="薄弱村缺口(万元)"/>
  <alias index="27" field="cultivated_mu" name="耕地面积(亩)"/>
  <alias index="28" field="forest_mu" name="林地面积(亩)"/>
  <alias index="29" field="idle_mu" name="闲置宅基地(亩)"/>
  <alias index="30" field="main_industry" name="共同产业"/>
  <alias index="31" field="area_km2" name="面积(平方公里)"/>
  <alias index="32" field="lead_far_km" name="最远距离(公里)"/>
  <alias index="33" field="compactness" name="紧凑度"/>
  <alias index="34" field="reock" name="外接圆充满度"/>
  <alias index="35" field="width_to_length" name="宽长比"/>
  <alias index="36" field="is_connected" name="是否连片"/>
  <alias index="37" field="score_total" name="得分(分)"/>
  <alias index="38" field="violation_hard" name="违反硬约束(条)"/>
  <alias index="39" field="violation_soft" name="需关注事项(条)"/>
  <alias index="40" field="violation_text" name="问题"/>
  <alias index="41" field="rationale_zh" name="组建理由"/>
  <alias index="42" field="rationale_en" name="组建理由英文"/>
  <alias index="43" field="rationale_json" name="理由数据"/>
  <alias index="44" field="plan_status" name="方案状态"/>
  <alias index="45" field="colour" name="配色号"/>
 </aliases>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="cluster_id" width="-1" hidden="0"/>
   <column type="field" name="cluster_name" width="-1" hidden="0"/>
   <column type="field" name="scenario_id" width="-1" hidden="0"/>
   <column type="field" name="run_id" width="-1" hidden="0"/>
   <column type="field" name="town_names" width="-1" hidden="0"/>
   <column type="field" name="town_count" width="-1" hidden="0"/>
   <column type="field" name="main_town_share" width="-1" hidden="0"/>
   <column type="field" name="cross_town" width="-1" hidden="0"/>
   <column type="field" name="village_count" width="-1" hidden="0"/>
   <column type="field" name="strong_count" width="-1" hidden="0"/>
   <column type="field" name="weak_count" width="-1" hidden="0"/>
   <column type="field" name="member_names" width="-1" hidden="0"/>
   <column type="field" name="member_codes" width="-1" hidden="0"/>
   <column type="field" name="lead_code" width="-1" hidden="0"/>
   <column type="field" name="lead_name" width="-1" hidden="0"/>
   <column type="field" name="secretary_from" width="-1" hidden="0"/>
   <column type="field" name="org_form" width="-1" hidden="0"/>
   <column type="field" name="pop_registered" width="-1" hidden="0"/>
   <column type="field" name="pop_resident" width="-1" hidden="0"/>
   <column type="field" name="party_members" width="-1" hidden="0"/>
   <column type="field" name="cadre_count" width="-1" hidden="0"/>
   <column type="field" name="income_year" width="-1" hidden="0"/>
   <column type="field" name="income_sum" width="-1" hidden="0"/>
   <column type="field" name="income_avg" width="-1" hidden="0"/>
   <column type="field" name="income_min" width="-1" hidden="0"/>
   <column type="field" name="income_max" width="-1" hidden="0"/>
   <column type="field" name="weak_gap_sum" width="-1" hidden="0"/>
   <column type="field" name="cultivated_mu" width="-1" hidden="0"/>
   <column type="field" name="forest_mu" width="-1" hidden="0"/>
   <column type="field" name="idle_mu" width="-1" hidden="0"/>
   <column type="field" name="main_industry" width="-1" hidden="0"/>
   <column type="field" name="area_km2" width="-1" hidden="0"/>
   <column type="field" name="lead_far_km" width="-1" hidden="0"/>
   <column type="field" name="compactness" width="-1" hidden="0"/>
   <column type="field" name="reock" width="-1" hidden="0"/>
   <column type="field" name="width_to_length" width="-1" hidden="0"/>
   <column type="field" name="is_connected" width="-1" hidden="0"/>
   <column type="field" name="score_total" width="-1" hidden="0"/>
   <column type="field" name="violation_hard" width="-1" hidden="0"/>
   <column type="field" name="violation_soft" width="-1" hidden="0"/>
   <column type="field" name="violation_text" width="-1" hidden="0"/>
   <column type="field" name="rationale_zh" width="-1" hidden="0"/>
   <column type="field" name="rationale_en" width="-1" hidden="0"/>
   <column type="field" name="rationale_json" width="-1" hidden="1"/>
   <column type="field" name="plan_status" width="-1" hidden="0"/>
   <column type="field" name="colour" width="-1" hidden="0"/>
  </columns>
 </attributetableconfig>
 <conditionalstyles>
  <rowstyles/>
  <fieldstyles>
   <fieldstyle fieldname="cluster_id">
    <style name="" rule="&quot;colour&quot; = 1" background_color="#7bbcf6" background_color_alpha="255" text_color="#000000" text_color_alpha="255"/>
    <style name="" rule="&quot;colour&quot; = 2" background_color="#ebecae" background_color_alpha="255" text_color="#000000" text_color_alpha="255"/>
    <style name="" rule="&quot;colour&quot; = 3" background_color="#f3a09c" background_color_alpha="255" text_color="#000000" text_color_alpha="255"/>
    <style name="" rule="&quot;colour&quot; = 4" background_color="#aef8d4" background_color_alpha="255" text_color="#000000" text_color_alpha="255"/>
    <style name="" rule="&quot;colour&quot; = 5" background_color="#d4b176" background_color_alpha="255" text_color="#000000" text_color_alpha="255"/>
    <style name="" rule="&quot;colour&quot; = 6" background_color="#c0b1c8" background_color_alpha="255" text_color="#000000" text_color_alpha="255"/>
    <style name="" rule="&quot;colour&quot; = 7" background_color="#d3ecfb" background_color_alpha="255" text_color="#000000" text_color_alpha="255"/>
   </fieldstyle>
  </fieldstyles>
 </conditionalstyles>
 <previewExpression>&quot;cluster_name&quot;</previewExpression>
 <mapTip>&lt;b&gt;[% replace(&quot;cluster_id&quot;, map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %] [% replace(&quot;cluster_name&quot;, map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]&lt;/b&gt;&lt;br/&gt;&lt;div style=&quot;width:360px&quot;&gt;[% replace(&quot;rationale_zh&quot;, map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]&lt;/div&gt;</mapTip>
</qgis>
