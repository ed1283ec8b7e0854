<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <NamedLayer>
  <Name>clusters</Name>
  <UserStyle>
   <Title>Clusters</Title>
   <FeatureTypeStyle>
    <Rule>
     <Title>cluster colour 1</Title>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>MAPCOL</ogc:PropertyName>
       <ogc:Literal>1</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <PolygonSymbolizer>
      <Fill>
       <CssParameter name="fill">#7bbcf6</CssParameter>
      </Fill>
      <Stroke>
       <CssParameter name="stroke">#33506e</CssParameter>
       <CssParameter name="stroke-width">2</CssParameter>
      </Stroke>
     </PolygonSymbolizer>
    </Rule>
    <Rule>
     <Title>cluster colour 2</Title>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>MAPCOL</ogc:PropertyName>
       <ogc:Literal>2</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <PolygonSymbolizer>
      <Fill>
       <CssParameter name="fill">#ebecae</CssParameter>
      </Fill>
      <Stroke>
       <CssParameter name="stroke">#33506e</CssParameter>
       <CssParameter name="stroke-width">2</CssParameter>
      </Stroke>
     </PolygonSymbolizer>
    </Rule>
    <Rule>
     <Title>cluster colour 3</Title>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>MAPCOL</ogc:PropertyName>
       <ogc:Literal>3</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <PolygonSymbolizer>
      <Fill>
       <CssParameter name="fill">#f3a09c</CssParameter>
      </Fill>
      <Stroke>
       <CssParameter name="stroke">#33506e</CssParameter>
       <CssParameter name="stroke-width">2</CssParameter>
      </Stroke>
     </PolygonSymbolizer>
    </Rule>
    <Rule>
     <Title>cluster colour 4</Title>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>MAPCOL</ogc:PropertyName>
       <ogc:Literal>4</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <PolygonSymbolizer>
      <Fill>
       <CssParameter name="fill">#aef8d4</CssParameter>
      </Fill>
      <Stroke>
       <CssParameter name="stroke">#33506e</CssParameter>
       <CssParameter name="stroke-width">2</CssParameter>
      </Stroke>
     </PolygonSymbolizer>
    </Rule>
    <Rule>
     <Title>name</Title>
     <TextSymbolizer>
      <Label>
       <ogc:PropertyName>CLNAME</ogc:PropertyName>
      </Label>
      <Font>
       <CssParameter name="font-family">Microsoft YaHei</CssParameter>
       <CssParameter name="font-size">12</CssParameter>
       <CssParameter name="font-weight">bold</CssParameter>
      </Font>
      <Halo>
       <Radius>1</Radius>
       <Fill>
        <CssParameter name="fill">#ffffff</CssParameter>
       </Fill>
      </Halo>
      <Fill>
       <CssParameter name="fill">#1c2f45</CssParameter>
      </Fill>
     </TextSymbolizer>
    </Rule>
   </FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
