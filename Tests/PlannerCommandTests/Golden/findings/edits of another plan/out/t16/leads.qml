<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0-Białowieża" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0" minScale="100000000" maxScale="0" readOnly="0" simplifyDrawingHints="1" simplifyDrawingTol="1" simplifyMaxScale="1" simplifyLocal="1" simplifyAlgorithm="0" symbologyReferenceScale="-1">
 <renderer-v2 type="RuleRenderer" forceraster="0" enableorderby="0" symbollevels="0" referencescale="-1">
  <rules key="{00000000-0000-4000-8000-000000000000}">
   <rule key="{00000000-0000-4000-8000-000000000001}" symbol="0" label="牵头村" filter=""/>
  </rules>
  <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" pass="0" locked="0">
     <Option type="Map">
      <Option name="angle" value="0" type="QString"/>
      <Option name="color" value="198,40,40,255" type="QString"/>
      <Option name="horizontal_anchor_point" value="1" type="QString"/>
      <Option name="joinstyle" value="round" type="QString"/>
      <Option name="name" value="star" type="QString"/>
      <Option name="offset" value="0,0" type="QString"/>
      <Option name="outline_color" value="255,255,255,255" type="QString"/>
      <Option name="outline_style" value="solid" type="QString"/>
      <Option name="outline_width" value="0.25" type="QString"/>
      <Option name="outline_width_unit" value="MM" type="QString"/>
      <Option name="scale_method" value="diameter" type="QString"/>
      <Option name="size" value="4.2" type="QString"/>
      <Option name="size_unit" value="MM" type="QString"/>
      <Option name="vertical_anchor_point" value="1" type="QString"/>
     </Option>
     <prop k="angle" v="0"/>
     <prop k="color" v="198,40,40,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="round"/>
     <prop k="name" v="star"/>
     <prop k="offset" v="0,0"/>
     <prop k="outline_color" v="255,255,255,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.25"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="4.2"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="&quot;village_name&quot;" isExpression="1" useSubstitutions="0" fontFamily="Microsoft YaHei" fontSize="7" fontSizeUnit="Point" fontWeight="75" fontItalic="0" fontUnderline="0" fontStrikeout="0" namedStyle="Bold" textColor="163,21,21,255" textOpacity="1" textOrientation="horizontal" multilineHeight="1" capitalization="0" fontKerning="1" fontLetterSpacing="0" fontWordSpacing="0" blendMode="0" allowHtml="0">
    <families>
     <family name="Microsoft YaHei"/>
     <family name="Noto Sans CJK SC"/>
     <family name="Source Han Sans CN"/>
     <family name="WenQuanYi Micro Hei"/>
    </families>
    <text-buffer bufferDraw="1" bufferSize="0.6" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.85" bufferJoinStyle="128" bufferNoFill="1" bufferBlendMode="0"/>
   </text-style>
   <text-format multilineAlign="1" wrapChar="" autoWrapLength="0" decimals="3"/>
   <placement placement="6" dist="0.4" distUnits="MM" priority="8" centroidInside="1" centroidWhole="1" fitInPolygonOnly="0" offsetType="1" quadOffset="4" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR"/>
   <rendering drawLabels="1" displayAll="0" obstacle="1" obstacleFactor="1" scaleVisibility="1" scaleMin="1" scaleMax="600000" labelPerPart="0" mergeLines="0" upsidedownLabels="0" unplacedVisibility="0" zIndex="0"/>
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
  <alias index="1" field="village_name" name="牵头村"/>
  <alias index="2" field="town_name" name="乡镇"/>
  <alias index="3" field="cluster_id" name="片区编号"/>
  <alias index="4" field="cluster_name" name="片区名称"/>
  <alias index="5" field="secretary_from" name="书记来源"/>
  <alias index="6" field="village_count" name="村数(个)"/>
  <alias index="7" field="weak_count" name="薄弱村数(个)"/>
  <alias index="8" field="lead_far_km" name="最远距离(公里)"/>
  <alias index="9" field="income_year" name="收入年度(年)"/>
  <alias index="10" field="lead_income" name="牵头村收入(万元)"/>
  <alias index="11" field="plan_status" name="方案状态"/>
  <alias index="12" field="colour" name="配色号"/>
 </aliases>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="village_code" width="-1" hidden="0"/>
   <column type="field" name="village_name" width="-1" hidden="0"/>
   <column type="field" name="town_name" width="-1" hidden="0"/>
   <column type="field" name="cluster_id" width="-1" hidden="0"/>
   <column type="field" name="cluster_name" width="-1" hidden="0"/>
   <column type="field" name="secretary_from" width="-1" hidden="0"/>
   <column type="field" name="village_count" width="-1" hidden="0"/>
   <column type="field" name="weak_count" width="-1" hidden="0"/>
   <column type="field" name="lead_far_km" width="-1" hidden="0"/>
   <column type="field" name="income_year" width="-1" hidden="0"/>
   <column type="field" name="lead_income" width="-1" hidden="0"/>
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
 <previewExpression>&quot;village_name&quot;</previewExpression>
 <mapTip>&lt;b&gt;[% replace(&quot;village_name&quot;, map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]&lt;/b&gt; [% replace(&quot;cluster_name&quot;, map('&amp;', '&amp;amp;', '&lt;', '&amp;lt;')) %]</mapTip>
</qgis>
