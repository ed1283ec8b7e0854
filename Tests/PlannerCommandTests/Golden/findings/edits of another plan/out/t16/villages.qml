<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0-Białowieża" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0" minScale="100000000" maxScale="0" readOnly="0" simplifyDrawingHints="1" simplifyDrawingTol="1" simplifyMaxScale="1" simplifyLocal="1" simplifyAlgorithm="0" symbologyReferenceScale="-1">
 <renderer-v2 type="RuleRenderer" forceraster="0" enableorderby="0" symbollevels="0" referencescale="-1">
  <rules key="{00000000-0000-4000-8000-000000000000}">
   <rule key="{00000000-0000-4000-8000-000000000001}" symbol="0" label="片区成员村" filter="&quot;colour&quot; &gt; 0"/>
   <rule key="{00000000-0000-4000-8000-000000000002}" symbol="1" label="薄弱村" filter="&quot;role_code&quot; = 'weak'"/>
   <rule key="{00000000-0000-4000-8000-000000000003}" symbol="2" label="暂不组建" filter="&quot;colour&quot; = 0 AND NOT &quot;role_name&quot; = '不参加分片'"/>
   <rule key="{00000000-0000-4000-8000-000000000004}" symbol="3" label="不参加分片" filter="&quot;role_name&quot; = '不参加分片'"/>
  </rules>
  <symbols>
   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="color" value="123,188,246,255" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
      <Option name="outline_color" value="138,138,138,255" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="outline_width" value="0.12" type="QString"/>
      <Option name="outline_width_unit" value="MM" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
     <prop k="color" v="123,188,246,255"/>
     <prop k="joinstyle" v="round"/>
     <prop k="outline_color" v="138,138,138,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.12"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="style" v="solid"/>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" value="" type="QString"/>
       <Option name="properties" type="Map">
        <Option name="fillColor" type="Map">
         <Option name="active" value="true" type="bool"/>
         <Option name="expression" value="CASE WHEN &quot;colour&quot; = 1 THEN '#7bbcf6' WHEN &quot;colour&quot; = 2 THEN '#ebecae' WHEN &quot;colour&quot; = 3 THEN '#f3a09c' WHEN &quot;colour&quot; = 4 THEN '#aef8d4' WHEN &quot;colour&quot; = 5 THEN '#d4b176' WHEN &quot;colour&quot; = 6 THEN '#c0b1c8' WHEN &quot;colour&quot; = 7 THEN '#d3ecfb' ELSE '#e4e4e4' END" type="QString"/>
         <Option name="type" value="3" type="int"/>
        </Option>
       </Option>
       <Option name="type" value="collection" type="QString"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="LinePatternFill" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="angle" value="45" type="QString"/>
      <Option name="color" value="141,127,118,255" type="QString"/>
      <Option name="distance" value="1.6" type="QString"/>
      <Option name="distance_unit" value="MM" type="QString"/>
      <Option name="line_width" value="0.16" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="offset" value="0" type="QString"/>
      <Option name="offset_unit" value="MM" type="QString"/>
     </Option>
     <prop k="angle" v="45"/>
     <prop k="color" v="141,127,118,255"/>
     <prop k="distance" v="1.6"/>
     <prop k="distance_unit" v="MM"/>
     <prop k="line_width" v="0.16"/>
     <prop k="line_width_unit" v="MM"/>
     <prop k="offset" v="0"/>
     <prop k="offset_unit" v="MM"/>
     <symbol type="line" name="@1@0" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleLine" enabled="1" pass="0" locked="0">
       <Option type="Map">
        <Option name="capstyle" value="round" type="QString"/>
        <Option name="customdash" value="5;2" type="QString"/>
        <Option name="customdash_unit" value="MM" type="QString"/>
        <Option name="joinstyle" value="round" type="QString"/>
        <Option name="line_color" value="141,127,118,255" type="QString"/>
        <Option name="line_style" value="solid" type="QString"/>
        <Option name="line_width" value="0.16" type="QString"/>
        <Option name="line_width_unit" value="MM" type="QString"/>
        <Option name="use_custom_dash" value="0" type="QString"/>
       </Option>
       <prop k="capstyle" v="round"/>
       <prop k="customdash" v="5;2"/>
       <prop k="customdash_unit" v="MM"/>
       <prop k="joinstyle" v="round"/>
       <prop k="line_color" v="141,127,118,255"/>
       <prop k="line_style" v="solid"/>
       <prop k="line_width" v="0.16"/>
       <prop k="line_width_unit" v="MM"/>
       <prop k="use_custom_dash" v="0"/>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="color" value="228,228,228,255" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
      <Option name="outline_color" value="138,138,138,255" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="outline_width" value="0.12" type="QString"/>
      <Option name="outline_width_unit" value="MM" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
     <prop k="color" v="228,228,228,255"/>
     <prop k="joinstyle" v="round"/>
     <prop k="outline_color" v="138,138,138,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.12"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="style" v="solid"/>
    </layer>
   </symbol>
   <symbol type="fill" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="color" value="228,228,228,255" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
      <Option name="outline_color" value="138,138,138,255" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="outline_width" value="0.12" type="QString"/>
      <Option name="outline_width_unit" value="MM" type="QString"/>
      <Option name="style" value="solid" type="QString"/>
     </Option>
     <prop k="color" v="228,228,228,255"/>
     <prop k="joinstyle" v="round"/>
     <prop k="outline_color" v="138,138,138,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.12"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="style" v="solid"/>
    </layer>
    <layer class="LinePatternFill" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="angle" value="45" type="QString"/>
      <Option name="color" value="140,140,140,255" type="QString"/>
      <Option name="distance" value="1.6" type="QString"/>
      <Option name="distance_unit" value="MM" type="QString"/>
      <Option name="line_width" value="0.2" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="offset" value="0" type="QString"/>
      <Option name="offset_unit" value="MM" type="QString"/>
     </Option>
     <prop k="angle" v="45"/>
     <prop k="color" v="140,140,140,255"/>
     <prop k="distance" v="1.6"/>
     <prop k="distance_unit" v="MM"/>
     <prop k="line_width" v="0.2"/>
     <prop k="line_width_unit" v="MM"/>
     <prop k="offset" v="0"/>
     <prop k="offset_unit" v="MM"/>
     <symbol type="line" name="@3@1" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleLine" enabled="1" pass="0" locked="0">
       <Option type="Map">
        <Option name="capstyle" value="round" type="QString"/>
        <Option name="customdash" value="5;2" type="QString"/>
        <Option name="customdash_unit" value="MM" type="QString"/>
        <Option name="joinstyle" value="round" type="QString"/>
        <Option name="line_color" value="140,140,140,255" type="QString"/>
        <Option name="line_style" value="solid" type="QString"/>
        <Option name="line_width" value="0.2" type="QString"/>
        <Option name="line_width_unit" value="MM" type="QString"/>
        <Option name="use_custom_dash" value="0" type="QString"/>
       </Option>
       <prop k="capstyle" v="round"/>
       <prop k="customdash" v="5;2"/>
       <prop k="customdash_unit" v="MM"/>
       <prop k="joinstyle" v="round"/>
       <prop k="line_color" v="140,140,140,255"/>
       <prop k="line_style" v="solid"/>
       <prop k="line_width" v="0.2"/>
       <prop k="line_width_unit" v="MM"/>
       <prop k="use_custom_dash" v="0"/>
      </layer>
     </symbol>
    </layer>
    <layer class="LinePatternFill" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="angle" value="135" type="QString"/>
      <Option name="color" value="140,140,140,255" type="QString"/>
      <Option name="distance" value="1.6" type="QString"/>
      <Option name="distance_unit" value="MM" type="QString"/>
      <Option name="line_width" value="0.2" type="QString"/>
      <Option name="line_width_unit" value="MM" type="QString"/>
      <Option name="offset" value="0" type="QString"/>
      <Option name="offset_unit" value="MM" type="QString"/>
     </Option>
     <prop k="angle" v="135"/>
     <prop k="color" v="140,140,140,255"/>
     <prop k="distance" v="1.6"/>
     <prop k="distance_unit" v="MM"/>
     <prop k="line_width" v="0.2"/>
     <prop k="line_width_unit" v="MM"/>
     <prop k="offset" v="0"/>
     <prop k="offset_unit" v="MM"/>
     <symbol type="line" name="@3@2" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleLine" enabled="1" pass="0" locked="0">
       <Option type="Map">
        <Option name="capstyle" value="round" type="QString"/>
        <Option name="customdash" value="5;2" type="QString"/>
        <Option name="customdash_unit" value="MM" type="QString"/>
        <Option name="joinstyle" value="round" type="QString"/>
        <Option name="line_color" value="140,140,140,255" type="QString"/>
        <Option name="line_style" value="solid" type="QString"/>
        <Option name="line_width" value="0.2" type="QString"/>
        <Option name="line_width_unit" value="MM" type="QString"/>
        <Option name="use_custom_dash" value="0" type="QString"/>
       </Option>
       <prop k="capstyle" v="round"/>
       <prop k="customdash" v="5;2"/>
       <prop k="customdash_unit" v="MM"/>
       <prop k="joinstyle" v="round"/>
       <prop k="line_color" v="140,140,140,255"/>
       <prop k="line_style" v="solid"/>
       <prop k="line_width" v="0.2"/>
       <prop k="line_width_unit" v="MM"/>
       <prop k="use_custom_dash" v="0"/>
      </layer>
     </symbol>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="&quot;village_name&quot;" isExpression="1" useSubstitutions="0" fontFamily="Microsoft YaHei" fontSize="5.5" fontSizeUnit="Point" fontWeight="50" fontItalic="0" fontUnderline="0" fontStrikeout="0" namedStyle="Regular" textColor="74,74,74,255" textOpacity="1" textOrientation="horizontal" multilineHeight="1" capitalization="0" fontKerning="1" fontLetterSpacing="0" fontWordSpacing="0" blendMode="0" allowHtml="0">
    <families>
     <family name="Microsoft YaHei"/>
     <family name="Noto Sans CJK SC"/>
     <family name="Source Han Sans CN"/>
     <family name="WenQuanYi Micro Hei"/>
    </families>
    <text-buffer bufferDraw="1" bufferSize="0.6" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.85" bufferJoinStyle="128" bufferNoFill="1" bufferBlendMode="0"/>
   </text-style>
   <text-format multilineAlign="1" wrapChar="" autoWrapLength="0" decimals="3"/>
   <placement placement="4" dist="0" distUnits="MM" priority="2" centroidInside="1" centroidWhole="1" fitInPolygonOnly="0" offsetType="1" quadOffset="4" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR"/>
   <rendering drawLabels="1" displayAll="0" obstacle="0" obstacleFactor="1" scaleVisibility="1" scaleMin="1" scaleMax="250000" labelPerPart="0" mergeLines="0" upsidedownLabels="0" unplacedVisibility="0" zIndex="0"/>
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
  <alias index="0" field="village_code" name="村级代码"/>
  <alias index="1" field="village_name" name="行政村"/>
  <alias index="2" field="town_name" name="乡镇"/>
  <alias index="3" field="cluster_id" name="片区编号"/>
  <alias index="4" field="cluster_name" name="片区名称"/>
  <alias index="5" field="role_code" name="角色代码"/>
  <alias index="6" field="role_name" name="角色"/>
  <alias index="7" field="helper_code" name="帮带村代码"/>
  <alias index="8" field="helper_name" name="帮带村"/>
  <alias index="9" field="pop_registered" name="户籍人口(人)"/>
  <alias index="10" field="pop_resident" name="常住人口(人)"/>
  <alias index="11" field="party_members" name="党员数(人)"/>
  <alias index="12" field="income_operating" name="经营性收入(万元)"/>
  <alias index="13" field="income_total" name="集体总收入(万元)"/>
  <alias index="14" field="income_gap" name="收入缺口(万元)"/>
  <alias index="15" field="main_industry" name="主导产业"/>
  <alias index="16" field="star_rating" name="星级(星)"/>
  <alias index="17" field="area_km2" name="面积(平方公里)"/>
  <alias index="18" field="next_cluster" name="次选片区"/>
  <alias index="19" field="margin_next" name="次选差分(分)"/>
  <alias index="20" field="is_locked" name="是否锁定"/>
  <alias index="21" field="is_manual" name="是否手调"/>
  <alias index="22" field="reason_zh" name="理由"/>
  <alias index="23" field="reason_en" name="理由英文"/>
  <alias index="24" field="colour" name="配色号"/>
 </aliases>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="village_code" width="-1" hidden="0"/>
   <column type="field" name="village_name" width="-1" hidden="0"/>
   <column type="field" name="town_name" width="-1" hidden="0"/>
   <column type="field" name="cluster_id" width="-1" hidden="0"/>
   <column type="field" name="cluster_name" width="-1" hidden="0"/>
   <column type="field" name="role_code" width="-1" hidden="0"/>
   <column type="field" name="role_name" width="-1" hidden="0"/>
   <column type="field" name="helper_code" width="-1" hidden="0"/>
   <column type="field" name="helper_name" width="-1" hidden="0"/>
   <column type="field" name="pop_registered" width="-1" hidden="0"/>
   <column type="field" name="pop_resident" width="-1" hidden="0"/>
   <column type="field" name="party_members" width="-1" hidden="0"/>
   <column type="field" name="income_operating" width="-1" hidden="0"/>
   <column type="field" name="income_total" width="-1" hidden="0"/>
   <column type="field" name="income_gap" width="-1" hidden="0"/>
   <column type="field" name="main_industry" width="-1" hidden="0"/>
   <column type="field" name="star_rating" width="-1" hidden="0"/>
   <column type="field" name="area_km2" width="-1" hidden="0"/>
   <column type="field" name="next_cluster" width="-1" hidden="0"/>
   <column type="field" name="margin_next" width="-1" hidden="0"/>
   <column type="field" name="is_locked" width="-1" hidden="0"/>
   <column type="field" name="is_manual" width="-1" hidden="0"/>
   <column type="field" name="reason_zh" width="-1" hidden="0"/>
   <column type="field" name="reason_en" width="-1" hidden="0"/>
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
 <previewExpression>&quot;village_name&quot;</previewExpression>
 <mapTip>&lt;b&gt;[% replace(&quot;village_name&quot;, map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]&lt;/b&gt; [% replace(&quot;role_name&quot;, map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]&lt;br/&gt;&lt;div style=&quot;width:320px&quot;&gt;[% replace(&quot;reason_zh&quot;, map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]&lt;/div&gt;</mapTip>
</qgis>
