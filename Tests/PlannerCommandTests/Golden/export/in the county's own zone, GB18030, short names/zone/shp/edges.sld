<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <NamedLayer>
  <Name>edges</Name>
  <UserStyle>
   <Title>相邻与帮带</Title>
   <FeatureTypeStyle>
    <Rule>
     <Title>认可相邻(隔河等)</Title>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>EDGEKIND</ogc:PropertyName>
       <ogc:Literal>bridge</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <LineSymbolizer>
      <Stroke>
       <CssParameter name="stroke">#1f6fb4</CssParameter>
       <CssParameter name="stroke-width">1.5</CssParameter>
      </Stroke>
     </LineSymbolizer>
    </Rule>
    <Rule>
     <Title>牵头村帮带薄弱村</Title>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>EDGEKIND</ogc:PropertyName>
       <ogc:Literal>pair</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <LineSymbolizer>
      <Stroke>
       <CssParameter name="stroke">#c0563f</CssParameter>
       <CssParameter name="stroke-width">1</CssParameter>
      </Stroke>
     </LineSymbolizer>
    </Rule>
   </FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
